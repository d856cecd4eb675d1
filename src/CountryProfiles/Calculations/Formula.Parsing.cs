using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using CountryProfiles.Internal;

namespace CountryProfiles.Calculations;

public sealed partial class Formula
{
    private const int MaxLength = 2000;

    /// <summary>Reads a formula.</summary>
    /// <exception cref="FormatException">The text is none; the message names the position.</exception>
    public static Formula Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Formula? formula, out string? problem)
            ? formula
            : throw new FormatException($"'{Excerpt.Of(text)}' is not a formula: {problem}.");
    }

    /// <summary>Reads a formula; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Formula? formula) =>
        TryParse(text, out formula, out _);

    private static bool TryParse(string? text, [NotNullWhen(true)] out Formula? formula, [NotNullWhen(false)] out string? problem)
    {
        formula = null;
        if (text is null || text.Length > MaxLength)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"1 to {MaxLength} characters are expected");
            return false;
        }

        Parser parser = new(text);
        if (parser.ReadAll() is not { } root)
        {
            problem = parser.Problem;
            return false;
        }

        return TryArrange(root, parser.Places, out formula, out problem);
    }

    // Places of one indicator side by side, in the order in which the text first names the indicators.
    private static bool TryArrange(
        FormulaNode root, List<(IndicatorCode Code, int Ordinal)> named, [NotNullWhen(true)] out Formula? formula, [NotNullWhen(false)] out string? problem)
    {
        formula = null;
        (IndicatorCode Code, int Ordinal)[] places = new (IndicatorCode, int)[named.Count];
        int[] moved = new int[named.Count];
        int filled = 0;
        for (int i = 0; i < named.Count; i++)
        {
            IndicatorCode code = named[i].Code;
            if (Array.Exists(places, place => place.Code == code))
            {
                continue;
            }

            for (int ordinal = 1; named.IndexOf((code, ordinal)) is var place && (place >= 0 || named.Exists(other => other.Code == code && other.Ordinal >= ordinal)); ordinal++)
            {
                if (place < 0)
                {
                    problem = $"observations of one indicator are numbered from 1 on, and there is no {Naming.Of(code, ordinal)}";
                    return false;
                }

                moved[place] = filled;
                places[filled++] = (code, ordinal);
            }
        }

        formula = new Formula(root.Move(moved), places);
        problem = null;
        return true;
    }

    private void Write(StringBuilder text, FormulaNode node, int outer)
    {
        switch (node.Operation)
        {
            case FormulaOperation.Constant:
                text.Append(node.Number.ToString());
                return;
            case <= FormulaOperation.Years:
                text.Append(Name(node.Input)).Append(node.Operation switch
                {
                    FormulaOperation.Place => ":place",
                    FormulaOperation.Count => ":count",
                    FormulaOperation.Years => ":years",
                    _ => "",
                });
                return;
            case FormulaOperation.Share:
                text.Append("share(");
                Write(text, node.Left, 0);
                text.Append(", ");
                Write(text, node.Right, 0);
                text.Append(')');
                return;
        }

        (int rank, string sign) = node.Operation switch
        {
            FormulaOperation.Add => (1, " + "),
            FormulaOperation.Subtract => (1, " - "),
            FormulaOperation.Multiply => (2, " * "),
            FormulaOperation.Divide => (2, " / "),
            _ => (3, "-"),
        };
        if (rank < outer)
        {
            text.Append('(');
        }

        if (node.Operation == FormulaOperation.Negate)
        {
            text.Append(sign);
            Write(text, node.Left, rank);
        }
        else
        {
            // Operations of one rank go from left to right: only the right one of them needs parentheses.
            Write(text, node.Left, rank);
            text.Append(sign);
            Write(text, node.Right, rank + 1);
        }

        if (rank < outer)
        {
            text.Append(')');
        }
    }

    private sealed class Parser(string text)
    {
        private int _position;
        private int _nesting;

        public List<(IndicatorCode Code, int Ordinal)> Places { get; } = [];

        public string Problem { get; private set; } = "";

        public FormulaNode? ReadAll()
        {
            FormulaNode? root = ReadSum();
            return root is null || _position == text.Length ? root : Fail("an operation or the end is expected");
        }

        private FormulaNode? ReadSum()
        {
            FormulaNode? left = ReadProduct();
            while (left is not null && ReadSign('+', '-') is { } sign)
            {
                left = Join(sign == '+' ? FormulaOperation.Add : FormulaOperation.Subtract, left, ReadProduct());
            }

            return left;
        }

        private FormulaNode? ReadProduct()
        {
            FormulaNode? left = ReadSigned();
            while (left is not null && ReadSign('*', '/') is { } sign)
            {
                left = Join(sign == '*' ? FormulaOperation.Multiply : FormulaOperation.Divide, left, ReadSigned());
            }

            return left;
        }

        private FormulaNode? ReadSigned()
        {
            SkipBlanks();
            if (++_nesting > MaxDepth)
            {
                return Fail($"at most {MaxDepth} operations stand inside each other");
            }

            FormulaNode? node;
            if (_position < text.Length && text[_position] == '-')
            {
                _position++;
                node = ReadSigned() is { } operand ? FormulaNode.Negate(operand) : null;
            }
            else
            {
                node = ReadOperand();
            }

            _nesting--;
            return node;
        }

        private FormulaNode? ReadOperand()
        {
            if (ReadSign('(', '(') is not null)
            {
                FormulaNode? inner = ReadSum();
                return inner is null || ReadSign(')', ')') is not null ? inner : Fail("')' is expected");
            }

            int start = _position;
            while (_position < text.Length && IsPartOfWord(_position, start))
            {
                _position++;
            }

            ReadOnlySpan<char> word = text.AsSpan(start, _position - start);
            if (word.IsEmpty)
            {
                return Fail("a number, an indicator or '(' is expected");
            }

            if (char.IsAsciiDigit(word[0]) && DecimalText.TryRead(word, out DecimalText number) && number.Length == word.Length)
            {
                // One of more would be printed as a fraction, which reads as a division.
                return number.Value.TryGetDecimalPlaces(out _)
                    ? FormulaNode.Constant(number.Value)
                    : Fail(string.Create(CultureInfo.InvariantCulture, $"a number has at most {Rational.MaxDecimalPlaces} decimal places"));
            }

            if (word is "share" && ReadSign('(', '(') is not null)
            {
                return ReadShare();
            }

            if (!IndicatorCode.TryParse(word, null, out IndicatorCode code))
            {
                _position = start;
                return Fail($"'{Excerpt.Of(word)}' is neither a number nor an indicator");
            }

            return ReadAccess(code);
        }

        private FormulaNode? ReadShare()
        {
            if (ReadSum() is not { } part)
            {
                return null;
            }

            if (ReadSign(',', ',') is null)
            {
                return Fail("',' and the whole are expected");
            }

            FormulaNode? whole = ReadSum();
            return whole is null || ReadSign(')', ')') is not null ? Join(FormulaOperation.Share, part, whole) : Fail("')' is expected");
        }

        private FormulaNode? ReadAccess(IndicatorCode code)
        {
            int ordinal = 1;
            if (_position < text.Length && text[_position] == '#')
            {
                int start = ++_position;
                while (_position < text.Length && char.IsAsciiDigit(text[_position]))
                {
                    _position++;
                }

                if (!IntegerText.TryReadDigits(text.AsSpan(start, _position - start), out ordinal) || ordinal is < 1 or > 999)
                {
                    _position = start;
                    return Fail("a number from 1 to 999 is expected");
                }
            }

            FormulaOperation operation = FormulaOperation.Amount;
            if (_position < text.Length && text[_position] == ':')
            {
                int start = ++_position;
                while (_position < text.Length && char.IsAsciiLetterLower(text[_position]))
                {
                    _position++;
                }

                switch (text.AsSpan(start, _position - start))
                {
                    case "place":
                        operation = FormulaOperation.Place;
                        break;
                    case "count":
                        operation = FormulaOperation.Count;
                        break;
                    case "years":
                        operation = FormulaOperation.Years;
                        break;
                    default:
                        _position = start;
                        return Fail("'place', 'count' or 'years' is expected");
                }
            }

            int place = Places.IndexOf((code, ordinal));
            if (place < 0)
            {
                place = Places.Count;
                Places.Add((code, ordinal));
            }

            return FormulaNode.Access(operation, place);
        }

        // A hyphen or a point belongs to a word when it stands inside it.
        private bool IsPartOfWord(int position, int start) => text[position] switch
        {
            (>= 'a' and <= 'z') or (>= '0' and <= '9') => true,
            '-' or '.' => position > start && position + 1 < text.Length && (char.IsAsciiLetterLower(text[position + 1]) || char.IsAsciiDigit(text[position + 1])),
            _ => false,
        };

        private FormulaNode? Join(FormulaOperation operation, FormulaNode left, FormulaNode? right)
        {
            if (right is null)
            {
                return null;
            }

            FormulaNode node = FormulaNode.Binary(operation, left, right);
            return node.Depth <= MaxDepth ? node : Fail($"at most {MaxDepth} operations stand inside each other");
        }

        private char? ReadSign(char first, char second)
        {
            SkipBlanks();
            return _position < text.Length && (text[_position] == first || text[_position] == second) ? text[_position++] : null;
        }

        private void SkipBlanks()
        {
            while (_position < text.Length && text[_position] is ' ' or '\t' or '\r' or '\n')
            {
                _position++;
            }
        }

        private FormulaNode? Fail(string problem)
        {
            Problem = string.Create(CultureInfo.InvariantCulture, $"at character {_position + 1}, {problem}");
            return null;
        }
    }
}
