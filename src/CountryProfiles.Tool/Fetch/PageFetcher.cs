using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace CountryProfiles.Tool.Fetch;

/// <summary>
/// Asks for one answer until it is whole: again after a fault of the network, a cut or slow answer, and the states 408, 429
/// and 5xx; after twice the time each time, or what the service asks for by <c>Retry-After</c>.
/// </summary>
internal sealed class PageFetcher
{
    // An answer of 1,000 values has some 300 kilobytes.
    private const int MostBytes = 32 << 20;

    private readonly HttpClient _client;
    private readonly TimeProvider _time;
    private readonly FetchLimits _limits;
    private readonly DateTimeOffset _end;
    private readonly ResiliencePipeline<Answer> _pipeline;

    /// <param name="client">Asks; its own time limit is to be infinite.</param>
    /// <param name="time">Measures and waits.</param>
    /// <param name="limits">How long and how often.</param>
    /// <param name="notice">Is told each fault that is waited for, and how long.</param>
    public PageFetcher(HttpClient client, TimeProvider time, FetchLimits limits, Action<string> notice)
    {
        _client = client;
        _time = time;
        _limits = limits;
        _end = time.GetUtcNow() + limits.Total;
        if (limits.Retries == 0)
        {
            _pipeline = ResiliencePipeline<Answer>.Empty;
            return;
        }

        _pipeline = new ResiliencePipelineBuilder<Answer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Answer>
            {
                MaxRetryAttempts = limits.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(30),
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is FetchException { IsTransient: true } fault && !IsTooLate(fault)),
                DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as FetchException)?.RetryAfter),
                OnRetry = arguments =>
                {
                    notice(string.Create(
                        CultureInfo.InvariantCulture, $"{arguments.Outcome.Exception!.Message} Asking again in {Math.Ceiling(arguments.RetryDelay.TotalSeconds)} s."));
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>The bytes of an answer, once <paramref name="check"/> throws nothing over them.</summary>
    /// <exception cref="FetchException">The service does not give a whole answer, or asks to wait longer than there is time.</exception>
    public async Task<byte[]> GetAsync(Uri address, Action<byte[]> check, CancellationToken cancellation)
    {
        try
        {
            Answer answer = await _pipeline.ExecuteAsync(
                async token => new Answer(await AskAsync(address, check, token).ConfigureAwait(false)), cancellation).ConfigureAwait(false);
            return answer.Bytes;
        }
        catch (FetchException exception) when (IsTooLate(exception))
        {
            throw new FetchException(string.Create(
                CultureInfo.InvariantCulture, $"{exception.Message} It asks to wait {exception.RetryAfter!.Value.TotalSeconds:0} s, which is longer than there is time: try again later, or with a longer --timeout."));
        }
    }

    private bool IsTooLate(FetchException fault) => fault.RetryAfter is { } wait && _time.GetUtcNow() + wait >= _end;

    private async Task<byte[]> AskAsync(Uri address, Action<byte[]> check, CancellationToken cancellation)
    {
        using CancellationTokenSource limit = new(_limits.Answer, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using HttpResponseMessage answer = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new FetchException(
                    $"{address} answered {(int)answer.StatusCode} {answer.ReasonPhrase}.",
                    answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
                    RetryAfter(answer.Headers.RetryAfter));
            }

            byte[] bytes = await ReadAsync(answer, address, either.Token).ConfigureAwait(false);
            check(bytes);
            return bytes;
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"{address} did not answer in {_limits.Answer.TotalSeconds:0} s."), isTransient: true, inner: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new FetchException($"{address} cannot be read: {Innermost(exception)}", isTransient: true, inner: exception);
        }
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage answer, Uri address, CancellationToken cancellation)
    {
        Stream stream = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using MemoryStream bytes = new();
            byte[] buffer = new byte[81920];
            for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
            {
                if (bytes.Length + read > MostBytes)
                {
                    throw new FetchException($"{address} answered more than {MostBytes >> 20} megabytes.");
                }

                bytes.Write(buffer, 0, read);
            }

            return bytes.ToArray();
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        TimeSpan? wait = header?.Delta ?? (header?.Date is { } date ? date - _time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception.Message.EndsWith('.') ? exception.Message : exception.Message + ".";
    }

    // Polly keeps all members of the type that a pipeline gives, and those of an array do not all work ahead-of-time compiled.
    private sealed record Answer(byte[] Bytes);
}
