using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IncidentArchive.Features.Errors;

/// <summary>
/// Marks a request that was refused because its form's token was missing, stale or somebody else's, so that the error page
/// says that and gives back what was typed.
/// </summary>
internal sealed class StaleForms : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            Explanation.StaleForm.Give(context.HttpContext);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
