using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Pages;

/// <summary>Turns labelled text into observations; a label and a value on different lines belong together only when nothing else can be meant.</summary>
internal sealed partial class FactReader(ValueReader values, PageReadOptions options, CountryCode country, PageNote? note, PageLog log)
{
    private const int MaxBlanksBeforeValue = 2;
    private const int ProseLength = 100;
    private const string DatedByNote = "dated by a note on the page";

    private readonly List<(Observation Observation, LabelledText Item)> _facts = [];
    private LabelledText? _pending;
    private bool _hasValue;
    private bool _tellsValuesApart;
    private int _blanks;

    // The heading of the facts, when it says that they are not of the country.
    private string? _world;

    public List<Observation> Read(IReadOnlyList<LabelledText> items)
    {
        foreach (LabelledText item in items)
        {
            Read(item);
        }

        Close();
        if (note is not null)
        {
            note.Item.IsTaken = true;
        }

        ReportRest(items);
        List<Observation> kept = WithoutContradictions();
        int dated = kept.Count(static observation => observation.Note?.Contains(DatedByNote, StringComparison.Ordinal) == true);
        if (dated > 0)
        {
            log.Add(
                PageFault.DatedByNote,
                $"{dated} {(dated == 1 ? "fact has" : "facts have")} no date but that of this note: put a date to {(dated == 1 ? "it" : "those")} that it does not mean.",
                note!.Item.Line,
                note.Item.ValueStart,
                note.Item.Line.Text);
        }

        return kept;
    }

    private static string Join(string? origin, string more) => origin is null ? more : $"{origin}; {more}";

    private void Read(LabelledText item)
    {
        switch (item.Kind)
        {
            case LabelledTextKind.Blank:
                if (_pending is not null && (item.Line.IsBarrier || ++_blanks > MaxBlanksBeforeValue))
                {
                    Close();
                }

                break;
            case LabelledTextKind.Fact:
                // A heading has no value of its own where the lines below it have.
                _pending = _pending is not null && _pending.Line == item.Line.Under ? null : _pending;
                Close();
                item.IsTaken = true;
                if (IsOfWorld(item))
                {
                    // Reported.
                }
                else if (item.Value.IsEmpty)
                {
                    _pending = item;
                    _hasValue = false;
                    Close();
                }
                else if (TryRead(item, item, item.Value, out Observation? stated, out _, out PageProblem problem))
                {
                    _facts.Add((stated, item));
                }
                else if (!TryReadList(item))
                {
                    Report(problem, item);
                }

                break;
            case LabelledTextKind.Unseparated:
                // Nothing but the value itself tells a fact from a sentence here, and any words can be languages.
                if (_world is null && item.Indicator!.ValueKind != ObservationValueKind.Languages && !IsGlued(item) && TryRead(item, item, item.Value, out Observation? fact, out _, out _))
                {
                    Close();
                    item.IsTaken = true;
                    _facts.Add((fact, item));
                }
                else
                {
                    ReadAfterLabel(item);
                }

                break;
            case LabelledTextKind.Label:
                Close();
                item.IsTaken = true;
                if (IsOfWorld(item))
                {
                    break;
                }

                _pending = item;
                (_hasValue, _tellsValuesApart, _blanks) = (false, false, 0);
                break;
            case LabelledTextKind.Text or LabelledTextKind.UnknownLabel:
                _world = IsWorldHeading(item) ? item.Line.Text : values.LooksLikeValue(item.Value, out _) ? _world : null;
                ReadAfterLabel(item);
                break;
            default:
                Close();
                break;
        }
    }

    // "Global figures", "Migrants worldwide"; a sentence or a long line is no heading.
    private static bool IsWorldHeading(LabelledText item)
    {
        ReadOnlySpan<char> text = item.Line.Text.AsSpan().Trim();
        return item.Kind == LabelledTextKind.Text && text.Length is > 0 and <= 60 && text[^1] is not ('.' or '!' or '?') && !text.ContainsAnyInRange('0', '9')
            && PageRemark.NamesWorld(text);
    }

    private bool IsOfWorld(LabelledText item)
    {
        if (_world is null)
        {
            return false;
        }

        Report(
            new PageProblem(
                PageFault.UnknownRemark,
                $"What stands below '{Excerpt.Of(_world)}' may be of the world and is not read as a fact of the country: move it away from that heading if it is."),
            item);
        return true;
    }

    // "Immigrants (2015)<3.4%", "Population (2015)25.9 million"
    private static bool IsGlued(LabelledText item) =>
        item.Line.Text.AsSpan(item.ValueStart) is [var first, ..] && !char.IsWhiteSpace(first) && (item.Remarks.Count > 0 || first is '<' or '>');

    private void ReadAfterLabel(LabelledText item)
    {
        if (_pending is not { } label)
        {
            return;
        }

        _blanks = 0;
        bool isCurrency = label.Indicator!.ValueKind == ObservationValueKind.Currency;
        if (!HtmlBlock.MayPair(label.Line.Block, item.Line.Block) || label.Indicator.ValueKind == ObservationValueKind.Languages || item.Kind == LabelledTextKind.UnknownLabel
            || (!isCurrency && !values.LooksLikeValue(item.Value, out _)))
        {
            Close();
            return;
        }

        bool isRead = TryRead(label, item, item.Value, out Observation? fact, out PageRemark remark, out PageProblem problem);
        bool isToldApart = isRead && (remark.Period != default || remark.Origin is not null);
        if (_hasValue && !(_tellsValuesApart && isToldApart))
        {
            // Whatever its label was, it is not on the page.
            _pending = null;
            return;
        }

        item.IsTaken = true;
        _hasValue = true;
        _tellsValuesApart = isToldApart;
        if (isRead)
        {
            _facts.Add((fact!, item));
        }
        else if (isCurrency && problem.Code == PageFault.UnknownCurrency)
        {
            item.IsTaken = false;
            _hasValue = false;
            Close();
        }
        else
        {
            Report(problem, item);
        }
    }

    private void Close()
    {
        if (_pending is { } label && !_hasValue)
        {
            string hint = label.Indicator!.ValueKind == ObservationValueKind.Languages ? " Languages are read only behind a colon." : "";
            log.Add(
                PageFault.NoValue,
                label.Line.Cut >= 0
                    ? $"'{label.Indicator.Code}' has no value: the place beside its label is empty. Labels over columns are not read."
                    : $"'{label.Indicator.Code}' has no value: the line after its label is none.{hint}",
                label.Line,
                label.Label.Start.Value,
                label.Line.Text);
        }

        _pending = null;
    }

    // "36.8% in 2008; 38.5% in 2012": values on one line, when each has a period of its own.
    private bool TryReadList(LabelledText item)
    {
        const int MaxValues = 20;
        ReadOnlySpan<char> list = item.Value;
        if (list.Count(';') is 0 or >= MaxValues || item.Indicator!.ValueKind is not (ObservationValueKind.Quantity or ObservationValueKind.Rank))
        {
            return false;
        }

        List<Observation> read = [];
        foreach (Range range in list.Split(';'))
        {
            if (!TryRead(item, item, list[range].Trim(), out Observation? observation, out PageRemark own, out _) || own.Period == default)
            {
                return false;
            }

            read.Add(observation);
        }

        _facts.AddRange(read.ConvertAll(observation => (observation, item)));
        return true;
    }

    private bool TryRead(
        LabelledText label, LabelledText item, ReadOnlySpan<char> valueText, [NotNullWhen(true)] out Observation? observation, out PageRemark own, out PageProblem problem)
    {
        observation = null;
        own = default;
        Indicator indicator = label.Indicator!;
        PageRemark remark = default;
        foreach (Range range in label.Remarks)
        {
            ReadOnlySpan<char> text = label.Line.Text.AsSpan(range);
            if (!PageRemark.TryParse(text, out PageRemark part, out string code, out string why))
            {
                problem = new PageProblem(code, $"'{Excerpt.Of(text)}' {why}.");
                return false;
            }

            if (!remark.TryJoin(part, out remark))
            {
                problem = new PageProblem(PageFault.Contradiction, "The label states two periods: keep the one that the value is of.");
                return false;
            }
        }

        if (!values.TryRead(indicator, valueText, out PageValue value, out problem))
        {
            return false;
        }

        own = value.Remark;
        if (!remark.TryJoin(own, out remark))
        {
            problem = new PageProblem(PageFault.Contradiction, "Label and value state different periods: keep the one that the value is of.");
            return false;
        }

        bool isDatedByNote = note is not null && remark.Period == default && indicator.PeriodKind != PeriodKind.Undated;
        PagePeriod stated = isDatedByNote ? note!.Period : remark.Period;
        if (!stated.TryApply(indicator, out ReferencePeriod period, out string notApplied))
        {
            problem = new PageProblem(PageFault.BadPeriod, $"The period is {notApplied}.");
            return false;
        }

        // "Population estimate" says in the label what others say in brackets.
        ObservationStatus status = remark.Status
            | (label.Line.Text.AsSpan(label.Label).Contains("estimate", StringComparison.OrdinalIgnoreCase) ? ObservationStatus.Estimated : default);
        string? origin = remark.Origin;
        if (indicator.PeriodKind == PeriodKind.Undated && remark.Period.Form != PagePeriodForm.None)
        {
            string year = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"stated for {remark.Period.Year}");
            origin = Join(origin, year);
        }

        if (isDatedByNote)
        {
            origin = Join(origin, DatedByNote);
        }

        if (value.Slip is not null)
        {
            log.Add(PageFault.Slip, value.Slip, item.Line, item.ValueStart, valueText);
        }

        observation = Observation.Create(indicator, country, period, value.Value, options.Source, value.Multiplier, status, origin);
        return true;
    }
}
