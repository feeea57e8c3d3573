namespace IncidentArchive.Features.ChangeLog;

/// <summary>What programs are told of questions that cannot be answered.</summary>
internal static class ApiProblem
{
    public static IResult NotNumbers(string names) => Refuse($"{names} are whole numbers from 0, each given once at most.");

    public static IResult Refuse(string what) => Results.Problem(what, statusCode: StatusCodes.Status400BadRequest);

    public static IResult Beyond(string what, long size) => NotFound($"The log does not reach to {what}: it has {size} {(size == 1 ? "leaf" : "leaves")}, counted from 0.");

    public static IResult NotFound(string what) => Results.Problem(what, statusCode: StatusCodes.Status404NotFound);
}
