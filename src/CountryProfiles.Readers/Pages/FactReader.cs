using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Pages;

/// <summary>Turns labelled text into observations; a label and a value on different lines belong together only when nothing else can be meant.</summary>
internal sealed class FactReader(ValueReader values, PageReadOptions options, CountryCode country, PageLog log)
{
    private const int MaxBlanksBeforeValue = 2;
    private const int ProseLength = 100;

    private readonly List<(Observation Observation, LabelledText Item)> _facts = [];
    private LabelledText? _pending;
    private bool _hasValue;
    private bool _tellsValuesApart;
    private int _blanks;

    public List<Observation> Read(IReadOnlyList<LabelledText> items)
    {
        foreach (LabelledText item in items)
        {
            Read(item);
        }

        Close();
        ReportRest(items);
        return WithoutContradictions();
    }

    private void Read(LabelledText item)
    {
        switch (item.Kind)
        {
            case LabelledTextKind.Blank:
                if (_pending is not null && ++_blanks > MaxBlanksBeforeValue)
                {
                    Close();
                }

                break;
            case LabelledTextKind.Fact:
                Close();
                item.IsTaken = true;
                if (TryRead(item, item, out Observation? fact, out _, out PageProblem problem))
                {
                    _facts.Add((fact, item));
                }
                else
                {
                    Report(problem, item);
                }

                break;
            case LabelledTextKind.Unseparated:
                // Nothing but the value itself tells a fact from a sentence here, and any words can be languages.
                if (item.Indicator!.ValueKind != ObservationValueKind.Languages && TryRead(item, item, out fact, out _, out _))
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
                _pending = item;
                (_hasValue, _tellsValuesApart, _blanks) = (false, false, 0);
                break;
            case LabelledTextKind.Text or LabelledTextKind.UnknownLabel:
                ReadAfterLabel(item);
                break;
            default:
                Close();
                break;
        }
    }

    private void ReadAfterLabel(LabelledText item)
    {
        if (_pending is not { } label)
        {
            return;
        }

        _blanks = 0;
        bool isCurrency = label.Indicator!.ValueKind == ObservationValueKind.Currency;
        if (label.Indicator.ValueKind == ObservationValueKind.Languages || item.Kind == LabelledTextKind.UnknownLabel
            || (!isCurrency && !values.LooksLikeValue(item.Value, out _)))
        {
            Close();
            return;
        }

        bool isRead = TryRead(label, item, out Observation? fact, out PageRemark remark, out PageProblem problem);
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
                $"'{label.Indicator.Code}' has no value: the line after its label is none.{hint}",
                label.Line,
                label.Label.Start.Value,
                label.Line.Text);
        }

        _pending = null;
    }

    private bool TryRead(LabelledText label, LabelledText item, [NotNullWhen(true)] out Observation? observation, out PageRemark own, out PageProblem problem)
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

        if (!values.TryRead(indicator, item.Value, out PageValue value, out problem))
        {
            return false;
        }

        own = value.Remark;
        if (!remark.TryJoin(own, out remark))
        {
            problem = new PageProblem(PageFault.Contradiction, "Label and value state different periods: keep the one that the value is of.");
            return false;
        }

        if (!remark.Period.TryApply(indicator, out ReferencePeriod period, out string notApplied))
        {
            problem = new PageProblem(PageFault.BadPeriod, $"The period is {notApplied}.");
            return false;
        }

        // "Population estimate" says in the label what others say in brackets.
        ObservationStatus status = remark.Status
            | (label.Line.Text.AsSpan(label.Label).Contains("estimate", StringComparison.OrdinalIgnoreCase) ? ObservationStatus.Estimated : default);
        string? note = remark.Origin;
        if (indicator.PeriodKind == PeriodKind.Undated && remark.Period.Form != PagePeriodForm.None)
        {
            string year = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"stated for {remark.Period.Year}");
            note = note is null ? year : $"{note}; {year}";
        }

        if (value.Slip is not null)
        {
            log.Add(PageFault.Slip, value.Slip, item.Line, item.ValueStart, item.Value);
        }

        observation = Observation.Create(indicator, country, period, value.Value, options.Source, value.Multiplier, status, note);
        return true;
    }

    private void Report(PageProblem problem, LabelledText item) =>
        log.Add(problem.Code, problem.Message, item.Line, ValueColumn(item), item.Value);

    private static int ValueColumn(LabelledText item)
    {
        ReadOnlySpan<char> rest = item.Line.Text.AsSpan(item.ValueStart);
        return item.ValueStart + (rest.Length - rest.TrimStart().Length);
    }

    // Lines among facts that gave none, and values anywhere that nobody claims.
    private void ReportRest(IReadOnlyList<LabelledText> items)
    {
        for (int start = 0; start < items.Count; start++)
        {
            int end = start;
            bool hasFact = false;
            while (end < items.Count && items[end].Kind != LabelledTextKind.Blank)
            {
                hasFact |= items[end].IsTaken;
                end++;
            }

            for (int i = start; i < end; i++)
            {
                ReportRest(items[i], hasFact);
            }

            start = end;
        }
    }

    private void ReportRest(LabelledText item, bool isAmongFacts)
    {
        if (item.IsTaken || item.Kind is LabelledTextKind.Contact or LabelledTextKind.Distance)
        {
            return;
        }

        if (item.Kind == LabelledTextKind.Text && values.LooksLikeValue(item.Value, out bool hasUnit) && (hasUnit || isAmongFacts))
        {
            log.Add(PageFault.NoLabel, "A value without a label: which fact it is, is not guessed. Put the label before it.", item.Line, item.ValueStart, item.Value);
            return;
        }

        string text = item.Line.Text;
        if (!isAmongFacts || (text.Length > ProseLength && text.AsSpan().TrimEnd() is [.., '.' or '!' or '?']))
        {
            return;
        }

        switch (item.Kind)
        {
            case LabelledTextKind.UnknownLabel:
                ReadOnlySpan<char> label = text.AsSpan(item.Label).Trim();
                log.Add(
                    PageFault.UnknownLabel,
                    $"No indicator has the label '{Excerpt.Of(label)}': add it to the indicator's labels if it is one.",
                    item.Line,
                    item.Label.Start.Value,
                    text);
                break;
            case LabelledTextKind.Unseparated:
                bool isList = TryRead(item, item, out _, out _, out PageProblem problem);
                Report(isList ? new PageProblem(PageFault.NotAValue, "Any words can follow the label here: put a colon between label and languages.") : problem, item);
                break;
            default:
                log.Add(PageFault.NotUnderstood, "The line is neither a known label nor a value: correct it, or leave it if it is no fact.", item.Line, item.ValueStart, text);
                break;
        }
    }

    // Of values that exclude each other and have no different origins, none is kept.
    private List<Observation> WithoutContradictions()
    {
        List<Observation> kept = [];
        HashSet<int> dropped = [];
        Dictionary<(IndicatorCode, ReferencePeriod), List<int>> same = [];
        for (int i = 0; i < _facts.Count; i++)
        {
            Observation observation = _facts[i].Observation;
            (IndicatorCode, ReferencePeriod) key = (observation.Indicator.Code, observation.Period);
            if (!same.TryGetValue(key, out List<int>? places))
            {
                same[key] = places = [];
            }

            foreach (int place in places)
            {
                Observation other = _facts[place].Observation;
                bool differ = observation.Note is not null && other.Note is not null && observation.Note != other.Note;
                if (!differ && observation.Value.Equals(other.Value))
                {
                    dropped.Add(i);
                    break;
                }

                if (!differ && !Overlap(observation, other))
                {
                    ReportContradiction(i, dropped);
                    ReportContradiction(place, dropped);
                }
            }

            // Enough to find a contradiction with; a page that repeats a label without end stays quick to read.
            if (places.Count < 8)
            {
                places.Add(i);
            }
            else
            {
                ReportContradiction(i, dropped);
            }
        }

        for (int i = 0; i < _facts.Count; i++)
        {
            if (!dropped.Contains(i))
            {
                kept.Add(_facts[i].Observation);
            }
        }

        return kept;
    }

    private void ReportContradiction(int place, HashSet<int> dropped)
    {
        if (dropped.Add(place))
        {
            (Observation observation, LabelledText item) = _facts[place];
            log.Add(
                PageFault.Contradiction,
                $"The page has different values of '{observation.Indicator.Code}' for one period, and none was kept: remove the wrong one.",
                item.Line,
                ValueColumn(item),
                item.Value);
        }
    }

    private static bool Overlap(Observation left, Observation right) =>
        left.Quantity is { } a && right.Quantity is { } b && (a - b is var difference) && difference.Amount.Abs() <= difference.HalfWidth;
}
