using IncidentArchive.Record;

namespace IncidentArchive.Web;

/// <summary>Lets an address through only where the part in question can be a slug: <c>{slug:slug}</c>.</summary>
internal sealed class SlugRouteConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && Slug.IsSlug(value?.ToString());
}
