using System.Globalization;
using System.Text.Json;
using CountryProfiles.Internal;
using CountryProfiles.Readers.Internal;

namespace CountryProfiles.Readers.WorldBank;

/// <summary>Answers of the API: <c>[ {page, pages, …}, [ {indicator, country, countryiso3code, date, value, …} ] ]</c>.</summary>
internal static class WorldBankJson
{
    public static IEnumerable<WorldBankObservation> Read(Stream stream, WorldBankScope scope, Action<WorldBankPage>? page)
    {
        JsonTokens json = new(stream);
        bool any = false;
        while (json.Read())
        {
            any = true;
            if (json.Type != JsonTokenType.StartArray)
            {
                Unexpected(scope, "$", "An answer is an array of a page and its values; this is left out.", json);
                json.Skip();
                continue;
            }

            int part = 0;
            while (json.Read() && json.Type != JsonTokenType.EndArray)
            {
                if (part == 0 && json.Type == JsonTokenType.StartObject)
                {
                    ReadPage(json, scope, page);
                }
                else if (part == 1 && json.Type == JsonTokenType.StartArray)
                {
                    int place = 0;
                    while (json.Read() && json.Type != JsonTokenType.EndArray)
                    {
                        if (TryReadItem(json, scope, place++, out WorldBankObservation observation))
                        {
                            yield return observation;
                        }
                    }
                }
                else if (!(part == 1 && json.Type == JsonTokenType.Null))
                {
                    Unexpected(scope, $"$[{part}]", "An answer is an array of a page and its values; this is left out.", json);
                    json.Skip();
                }

                part++;
            }

            if (part == 0 && json.Type == JsonTokenType.EndArray)
            {
                Unexpected(scope, "$", "The answer is empty.", json);
            }
        }

        if (json.Problem is { } problem)
        {
            scope.Report(new Diagnostic
            {
                Code = WorldBankDiagnostics.BrokenJson,
                File = scope.File,
                Line = json.Line,
                Column = json.Column,
                Message = $"The answer is not JSON from here on, or cut off: {problem} What stands before was read. Ask for the page again.",
            });
        }
        else if (!any)
        {
            Unexpected(scope, "$", "The answer is empty.", json);
        }
    }

    private static void ReadPage(JsonTokens json, WorldBankScope scope, Action<WorldBankPage>? page)
    {
        int number = 0;
        int pages = 0;
        int total = 0;
        bool stated = false;
        while (json.Read() && json.Type == JsonTokenType.PropertyName)
        {
            string name = json.Text;
            if (!json.Read())
            {
                return;
            }

            switch (name)
            {
                case "message":
                    ReadMessage(json, scope);
                    stated = true;
                    page = null;
                    break;
                case "page":
                    stated = TryReadCount(json, scope, name, out number);
                    break;
                case "pages":
                    TryReadCount(json, scope, name, out pages);
                    break;
                case "total":
                    TryReadCount(json, scope, name, out total);
                    break;
                case "lastupdated":
                    scope.SetLastUpdated(json.Text);
                    json.Skip();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (json.Problem is not null)
        {
            return;
        }

        if (!stated)
        {
            Unexpected(scope, "$[0].page", "The answer does not say which page it is.", json);
        }

        page?.Invoke(new WorldBankPage(number, pages, total, scope.LastUpdated));
    }

    private static bool TryReadCount(JsonTokens json, WorldBankScope scope, string name, out int count)
    {
        if (json.Type is JsonTokenType.Number or JsonTokenType.String
            && IntegerText.TryReadDigits(json.Text, out count))
        {
            return true;
        }

        count = 0;
        Unexpected(scope, "$[0]." + name, "A whole number is expected here.", json);
        json.Skip();
        return true;
    }

    // [{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]
    private static void ReadMessage(JsonTokens json, WorldBankScope scope)
    {
        string text = json.Text;
        if (json.Type is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            int depth = 1;
            string property = "";
            while (depth > 0 && json.Read())
            {
                depth += json.Type is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : json.Type is JsonTokenType.EndArray or JsonTokenType.EndObject ? -1 : 0;
                if (json.Type == JsonTokenType.PropertyName)
                {
                    property = json.Text;
                }
                else if (json.Type == JsonTokenType.String && property is "value" or "key")
                {
                    text = text.Length == 0 ? json.Text : text + ": " + json.Text;
                }
            }
        }

        scope.Report(new Diagnostic
        {
            Code = WorldBankDiagnostics.ServiceMessage,
            File = scope.File,
            Path = "$[0].message",
            Message = "The World Bank answers with a message in place of values; check the indicator and the countries that were asked for.",
            Excerpt = text.Length == 0 ? null : Excerpt.Of(text),
        });
    }

    private static bool TryReadItem(JsonTokens json, WorldBankScope scope, int place, out WorldBankObservation observation)
    {
        observation = default;
        string path = string.Create(CultureInfo.InvariantCulture, $"$[1][{place}]");
        if (json.Type != JsonTokenType.StartObject)
        {
            Unexpected(scope, path, "A value is an object with indicator, country, date and value; this is left out.", json);
            json.Skip();
            return false;
        }

        string indicator = "";
        string indicatorName = "";
        string areaId = "";
        string areaName = "";
        string area = "";
        string date = "";
        string value = "";
        string status = "";
        bool hasValue = false;
        bool sound = true;
        while (json.Read() && json.Type == JsonTokenType.PropertyName)
        {
            string name = json.Text;
            if (!json.Read())
            {
                return false;
            }

            switch (name)
            {
                case "indicator":
                    sound &= ReadPair(json, scope, path + ".indicator", ref indicator, ref indicatorName);
                    break;
                case "country":
                    sound &= ReadPair(json, scope, path + ".country", ref areaId, ref areaName);
                    break;
                case "countryiso3code":
                    sound &= ReadText(json, scope, path + "." + name, ref area);
                    break;
                case "date":
                    sound &= ReadText(json, scope, path + "." + name, ref date);
                    break;
                case "value":
                    hasValue = true;
                    sound &= ReadText(json, scope, path + "." + name, ref value);
                    break;
                case "obs_status":
                    sound &= ReadText(json, scope, path + "." + name, ref status);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (json.Type != JsonTokenType.EndObject || !sound)
        {
            return false;
        }

        Diagnostic at = new() { Code = "", Message = "", File = scope.File, Path = path };
        if (!hasValue)
        {
            Unexpected(scope, path, "There is no value, not even null; this is left out.", json);
            return false;
        }

        if (!WorldBankTime.TryParse(date, out WorldBankTime time))
        {
            scope.Report(at with
            {
                Code = WorldBankDiagnostics.BadTime,
                Path = path + ".date",
                Message = "This is not a year, quarter or month such as 2015, 2015Q1 or 2015M01; the value is left out.",
                Excerpt = date.Length == 0 ? null : Excerpt.Of(date),
            });
            return false;
        }

        string code = string.IsNullOrWhiteSpace(area) ? areaId : area;
        if (scope.FindArea(code, areaName, new WorldBankPlace(scope.File, path, code == areaId ? ".country.id" : ".countryiso3code")) is not { } found
            || scope.FindSeries(indicator, indicatorName, new WorldBankPlace(scope.File, path, ".indicator")) is not { } series)
        {
            return false;
        }

        WorldBankRow row = scope.Row(series, found, areaName, 0);
        bool isRead = scope.TryRead(
            row, time, value, ReadStatus(scope, at, status, value.Length == 0), new WorldBankPlace(scope.File, path, ".value", value), out WorldBankCell cell);
        observation = new WorldBankObservation(row, cell);
        return isRead;
    }

    private static ObservationStatus ReadStatus(WorldBankScope scope, Diagnostic at, string status, bool missing)
    {
        switch (status.Trim())
        {
            case "" or "A":
                return ObservationStatus.Normal;
            case "E":
                return ObservationStatus.Estimated;
            case "P":
                return ObservationStatus.Provisional;
            case "F":
                return ObservationStatus.Forecast;
            case "I":
                return ObservationStatus.Imputed;
            case "B":
                return ObservationStatus.Break;
            case "U":
                return ObservationStatus.LowReliability;
            case "O" or "M" or "L" or "Q" when missing:
                return ObservationStatus.Normal;
            default:
                scope.ReportOnce(status, at with
                {
                    Code = WorldBankDiagnostics.UnknownStatus,
                    Path = at.Path + ".obs_status",
                    Message = "This status is not known; the value is read as of low reliability.",
                    Excerpt = Excerpt.Of(status),
                });
                return ObservationStatus.LowReliability;
        }
    }

    private static bool ReadPair(JsonTokens json, WorldBankScope scope, string path, ref string id, ref string name)
    {
        if (json.Type != JsonTokenType.StartObject)
        {
            Unexpected(scope, path, "An object with 'id' and 'value' is expected; the value is left out.", json);
            json.Skip();
            return false;
        }

        bool sound = true;
        while (json.Read() && json.Type == JsonTokenType.PropertyName)
        {
            string property = json.Text;
            if (!json.Read())
            {
                return false;
            }

            switch (property)
            {
                case "id":
                    sound &= ReadText(json, scope, path + ".id", ref id);
                    break;
                case "value":
                    sound &= ReadText(json, scope, path + ".value", ref name);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return sound;
    }

    // Null is an empty text: nothing is stated.
    private static bool ReadText(JsonTokens json, WorldBankScope scope, string path, ref string text)
    {
        if (json.Type is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.Null)
        {
            text = json.Text;
            return true;
        }

        Unexpected(scope, path, "A text or a number is expected; the value is left out.", json);
        json.Skip();
        return false;
    }

    private static void Unexpected(WorldBankScope scope, string path, string message, JsonTokens json) => scope.Report(new Diagnostic
    {
        Code = WorldBankDiagnostics.UnexpectedJson,
        File = scope.File,
        Path = path,
        Message = message,
        Excerpt = json.Text.Length == 0 ? null : Excerpt.Of(json.Text),
    });
}
