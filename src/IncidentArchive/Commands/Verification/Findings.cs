namespace IncidentArchive.Commands.Verification;

/// <summary>What a verification has found.</summary>
internal sealed class Findings
{
    private readonly List<string> _faults = [];
    private readonly List<string> _notes = [];

    /// <summary>What is not as it was published, a line each: where, and what.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What is to be known and is no fault, such as content that was erased.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>How many leaves the change log has.</summary>
    public long Leaves { get; set; }

    public void Fault(string where, string what) => _faults.Add($"{where}: {what}");

    public void Note(string where, string what) => _notes.Add($"{where}: {what}");
}
