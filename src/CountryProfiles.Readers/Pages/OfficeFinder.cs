namespace CountryProfiles.Readers.Pages;

/// <summary>
/// Finds the offices of a page: the paragraph with name and street, then lines with labels such as Tel and Email, blank
/// lines between them or not. Text after the labels begins another office. Without labels, a paragraph that a heading
/// such as "Contact information" announces is one, or that begins with the publisher's name.
/// </summary>
internal sealed class OfficeFinder(string publisher)
{
    private const int MaxAddressLineLength = 160;
    private const int MaxAddressLines = 12;

    private readonly List<OfficeLines> _offices = [];
    private readonly List<LinePart> _paragraph = [];
    private OfficeLines? _office;
    private bool _isParagraphEnded;
    private bool _isUnderHeading;
    private List<LinePart>? _last;

    public List<OfficeLines> Find(IReadOnlyList<LabelledText> items)
    {
        foreach (LabelledText item in items)
        {
            switch (item.Kind)
            {
                case LabelledTextKind.Blank:
                    _isParagraphEnded = true;
                    break;
                case LabelledTextKind.Contact:
                    ReadLabels(item);
                    break;
                case LabelledTextKind.Fact or LabelledTextKind.Label or LabelledTextKind.Distance:
                    CloseParagraph();
                    _office = null;
                    _isUnderHeading = false;
                    break;
                default:
                    ReadText(item);
                    break;
            }
        }

        CloseParagraph();
        return _offices;
    }

    private void ReadLabels(LabelledText item)
    {
        List<ContactPart> parts = ContactPart.Split(item.Line.Text);
        _isUnderHeading = false;
        if (_office is null || _paragraph.Count > 0)
        {
            _office = new OfficeLines { First = _paragraph.Count > 0 ? _paragraph[0].Line : item.Line };
            _offices.Add(_office);
            _office.Address.AddRange(_paragraph);
            _paragraph.Clear();
        }

        _last = null;
        foreach (ContactPart part in parts)
        {
            LinePart text = LinePart.Of(item.Line, part.Value);
            _last = part.Kind switch
            {
                ContactPartKind.Telephone or ContactPartKind.TelephoneAndFax => _office.Telephones,
                ContactPartKind.Fax => _office.Faxes,
                ContactPartKind.Email => _office.Emails,
                ContactPartKind.Website => _office.Websites,
                ContactPartKind.Other => _office.Others,
                _ => _office.Address,
            };
            _last.Add(text with { Text = text.Text.TrimEnd('|', ' ', '\t') });
            if (part.Kind == ContactPartKind.TelephoneAndFax)
            {
                _office.Faxes.Add(text);
            }
        }

        _isParagraphEnded = false;
    }

    private void ReadText(LabelledText item)
    {
        LinePart text = LinePart.Of(item.Line, ..);
        if (_office is not null && _paragraph.Count == 0 && _last is not null && (_last == _office.Telephones || _last == _office.Faxes)
            && !_isParagraphEnded && TelephoneReader.LooksLikeNumber(text.Text))
        {
            // A further number under the label of the line before it.
            _last.Add(text);
            return;
        }

        if (_office is not null && _paragraph.Count == 0 && !_isParagraphEnded && EndsInANumber(text.Text))
        {
            // "Hotline: +993 12 463827", in whatever language: what the number is for, no contact can say.
            _office.Others.Add(text);
            return;
        }

        if (_isParagraphEnded)
        {
            CloseParagraph();
            _isParagraphEnded = false;
        }

        if (text.Text.Length > MaxAddressLineLength)
        {
            // Prose; what stands beside it is no address either.
            _paragraph.Clear();
            _office = null;
            _isUnderHeading = false;
            return;
        }

        if (IsHeading(text.Text))
        {
            _isUnderHeading = true;
        }
        else
        {
            _paragraph.Add(text);
            if (_paragraph.Count > MaxAddressLines)
            {
                _paragraph.RemoveAt(0);
            }
        }
    }

    private void CloseParagraph()
    {
        if (_paragraph.Count > 1 && (_isUnderHeading || _paragraph[0].Text.StartsWith(publisher, StringComparison.OrdinalIgnoreCase)))
        {
            OfficeLines office = new() { First = _paragraph[0].Line };
            office.Address.AddRange(_paragraph);
            _offices.Add(office);
            _office = null;
        }

        _isUnderHeading &= _paragraph.Count == 0;
        _paragraph.Clear();
    }

    private static bool EndsInANumber(string text)
    {
        int plus = text.LastIndexOf('+');
        return plus > 0 && TelephoneReader.LooksLikeNumber(text.AsSpan(plus));
    }

    private static bool IsHeading(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(": ");
        return text.Equals("contact information", StringComparison.OrdinalIgnoreCase) || text.Equals("contact", StringComparison.OrdinalIgnoreCase)
            || text.Equals("contacts", StringComparison.OrdinalIgnoreCase) || text.Equals("contact us", StringComparison.OrdinalIgnoreCase);
    }
}
