using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace IncidentArchive.Web;

/// <summary>How much one visitor may ask of the server.</summary>
internal static class ServerLimits
{
    private const long LargestDrained = 256L * 1024 * 1024;

    public static IServiceCollection AddServerLimits(this IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ArchiveOptions>>((server, archive) =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = archive.Value.LargestRequest;
            server.Limits.MaxConcurrentConnections = archive.Value.MostConnections;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        });
        // The layers below have limits of their own, which disagree. The server's is the only one that counts.
        services.AddOptions<FormOptions>().Configure<IOptions<ArchiveOptions>>((form, archive) =>
        {
            form.MultipartBodyLengthLimit = archive.Value.LargestRequest;
            form.BufferBodyLengthLimit = archive.Value.LargestRequest;
            form.ValueLengthLimit = (int)archive.Value.LargestRequest;
        });
        return services;
    }

    /// <summary>
    /// Reads forms before anything else does, so that one that is too large is answered as such. Left to the check of the
    /// form's token, it would be called a stale form.
    /// </summary>
    public static void UseFormLimit(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        AllowFiles(context);
        if (await RefusalAsync(context) is { } status)
        {
            // The error page that follows must not trip over the same form.
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is null)
            {
                context.Response.StatusCode = status;
                return;
            }
        }
        await next(context);
    });

    // A form that brings a file may be as large as the file, and a little for what is typed beside it. What is larger than
    // a few kilobytes goes to the disk as it arrives.
    private static void AllowFiles(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is null)
            return;
        var archive = context.RequestServices.GetRequiredService<IOptions<ArchiveOptions>>().Value;
        var most = archive.Evidence.LargestFile + archive.LargestRequest;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueLengthLimit = (int)archive.LargestRequest }));
    }

    private static async Task<int?> RefusalAsync(HttpContext context)
    {
        try
        {
            if (context.Request.HasFormContentType && await IsDrainedAsync(context))
                return StatusCodes.Status413PayloadTooLarge;
            if (context.Request.HasFormContentType)
                await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
        // The disk on which the form is put down is full, or the sender has gone.
        catch (IOException)
        {
            return context.RequestAborted.IsCancellationRequested ? StatusCodes.Status400BadRequest : StatusCodes.Status507InsufficientStorage;
        }
    }

    // A browser that is still sending when the connection closes shows an error of its own instead of the answer: what is
    // too large is read to its end, and forgotten.
    private static async Task<bool> IsDrainedAsync(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is not { IsReadOnly: false, MaxRequestBodySize: { } most } || context.Request.ContentLength is not { } length || length <= most || length > LargestDrained)
            return false;
        limit.MaxRequestBodySize = LargestDrained;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        return true;
    }
}
