namespace IncidentArchive.Web;

/// <summary>The one place where the machine's clock comes in; everything else is given it.</summary>
internal static class MachineClock
{
#pragma warning disable RS0030
    public static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030
}
