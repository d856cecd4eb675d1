using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Pages;

/// <content>Whether an amount can be one of the indicator, and in which unit.</content>
internal sealed partial class AmountReader
{
    // What a page leaves out or abbreviates comes from the indicator, as far as it is of the same kind.
    private bool TryFit(Indicator indicator, Quantity read, out Quantity quantity, out PageProblem problem)
    {
        quantity = read;
        problem = default;
        UnitOfMeasure unit = read.Unit;
        if (indicator.Unit is not { } target)
        {
            problem = new PageProblem(PageFault.WrongUnit, $"'{indicator.Code}' has no usual unit to state the value in: read it from a statistical file.");
            return false;
        }

        if (unit.IsCompatibleWith(target))
        {
            return true;
        }

        if (target.ShareOf is { } whole && unit.ShareOf == "unstated" && units.TryGet($"{unit.Code}{{{whole}}}", out UnitOfMeasure? share))
        {
            quantity = Restate(read, share);
            return true;
        }

        if (unit.Equals(UnitOfMeasure.One) && IsCount(target))
        {
            quantity = Restate(read, target);
            return true;
        }

        if (IsSameMoney(unit, target))
        {
            quantity = Restate(read, target);
            return true;
        }

        string what = unit.Equals(UnitOfMeasure.One)
            ? "The value has no unit"
            : unit.Currency is not null && target.Currency is not null && unit.Currency != target.Currency
                ? $"The value is in {unit.Currency}, and is not converted"
                : $"The value is in '{unit.Code}'";
        problem = new PageProblem(PageFault.WrongUnit, $"{what}: '{indicator.Code}' is stated in '{target.Code}' or a unit of the same kind.");
        return false;
    }

    private static Quantity Restate(Quantity read, UnitOfMeasure unit) => Quantity.Create(read.Amount, read.HalfWidth, unit);

    // Money at market prices on the page, at the indicator's prices and per what it says: USD or USD/person for USD@ppp/person.
    private static bool IsSameMoney(UnitOfMeasure unit, UnitOfMeasure target)
    {
        if (unit.Currency is not { } currency || target.Currency != currency)
        {
            return false;
        }

        string basis = target.PriceBasis is { } prices && prices != PriceBasis.Market ? $"{currency}@{prices}" : currency.ToString();
        return target.Code.StartsWith(basis, StringComparison.Ordinal)
            && (unit.Code == currency.ToString() || unit.Code == basis || unit.Code == string.Concat(currency.ToString(), target.Code.AsSpan(basis.Length)));
    }

    // What shares can be of, can be counted.
    private bool IsCount(UnitOfMeasure unit) => units.TryGet($"%{{{unit.Code}}}", out _);

    private bool Repeats(Indicator indicator, Quantity quantity, string other, [NotNullWhen(false)] out PageProblem problem)
    {
        problem = new PageProblem(PageFault.UnknownRemark, $"'{Excerpt.Of(other)}' may change what is counted: remove it if it does not.");
        if (!TryParse(indicator.Unit, other, false, out Amount published, out _, out _)
            || !published.Quantity.Unit.IsCompatibleWith(quantity.Unit) || published.Quantity.Unit.Equals(quantity.Unit))
        {
            return false;
        }

        Quantity difference = quantity - published.Quantity;
        if (difference.Amount.Abs() <= difference.HalfWidth)
        {
            problem = default;
            return true;
        }

        problem = new PageProblem(PageFault.Contradiction, $"'{Excerpt.Of(other)}' is another amount than the one before it: keep the right one.");
        return false;
    }

    private string? ProblemOf(Indicator indicator, Amount published, Quantity quantity)
    {
        UnitOfMeasure target = indicator.Unit!;
        bool isRate = target.ShareOf is null && target.Currency is null && !IsCount(target) && target.Code.Contains('/');
        if (quantity.Sign < 0 && !isRate)
        {
            return $"'{indicator.Code}' cannot be negative: check the sign on the page.";
        }

        if (target.ShareOf is not null && quantity.Amount * quantity.Unit.Factor > Rational.One)
        {
            return "A share cannot be more than the whole: check the value on the page.";
        }

        return IsCount(target) && published.Multiplier == UnitMultiplier.Units && !quantity.Amount.IsInteger
            ? "A count has no fractions: a scale such as 'million' may be lost, check the page."
            : null;
    }
}
