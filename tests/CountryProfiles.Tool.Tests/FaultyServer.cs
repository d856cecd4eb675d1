using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CountryProfiles.Tool.Tests;

/// <summary>An answer as it goes over the wire: whole, cut off after some bytes, or never given.</summary>
public sealed record WireAnswer(int Status, string Body, string Headers = "", int? CutAfter = null, bool Silent = false);

/// <summary>An HTTP server on the loopback address that answers as it is told, faults included.</summary>
internal sealed class FaultyServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, string, WireAnswer> _answer;
    private readonly List<string> _requests = [];

    /// <param name="answer">Gives the answer to the request of a number, from 0, for a path with its query.</param>
    public FaultyServer(Func<int, string, WireAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v2";

    /// <summary>The paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>True once a request is left without an answer.</summary>
    public bool IsSilent { get; private set; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                string path = await ReadPathAsync(stream);
                int number;
                lock (_requests)
                {
                    number = _requests.Count;
                    _requests.Add(path);
                }

                WireAnswer answer = _answer(number, path);
                IsSilent = answer.Silent;
                if (answer.Silent)
                {
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                }

                byte[] body = Encoding.UTF8.GetBytes(answer.Body);
                string head = string.Create(
                    CultureInfo.InvariantCulture,
                    $"HTTP/1.1 {answer.Status} Status\r\nContent-Type: application/json;charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{answer.Headers}\r\n");
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
                await stream.WriteAsync(body.AsMemory(0, answer.CutAfter ?? body.Length), _stop.Token);
                await stream.FlushAsync(_stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
            {
            }
        }
    }

    private async Task<string> ReadPathAsync(NetworkStream stream)
    {
        StringBuilder request = new();
        byte[] buffer = new byte[4096];
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                throw new IOException("The client has gone.");
            }

            request.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return request.ToString().Split(' ')[1];
    }
}
