using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>
/// The JSON of a profile, object by object. What reads it numbers members by their place here; a member that is added
/// goes to the end.
/// </summary>
internal static class ProfileShapes
{
    private const string Day = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static readonly JsonForm s_missing = new() { Type = "string", Words = SeedWords.Reasons.Split(", ") };
    private static readonly JsonForm s_multiplier = new() { Type = "integer", Numbers = [0, 3, 6, 9, 12] };
    private static readonly JsonForm s_count = new() { Type = "integer", Minimum = 1 };

    // A number as a text is a fraction, which no JSON number can be.
    private static readonly JsonForm s_number = new() { Type = "number", Or = JsonForm.Matching(@"-?[0-9]+(\.[0-9]+|/[0-9]+)?") };

    private static readonly JsonForm s_period = JsonForm.Matching(
        $"undated|mid-[0-9]{{4}}|{Day}|(avg )?([0-9]{{4}}|mid-[0-9]{{4}}/mid-[0-9]{{4}}|{Day}/{Day})");

    public static readonly JsonShape Source = new(
        "source", "Where values were published.",
        new("code", JsonForm.Name, "The code that it is named by.", JsonRole.Required),
        new("publisher", JsonForm.Name, "Who published it.", JsonRole.Required),
        new("title", JsonForm.Name, "Title of the page or data set.", JsonRole.Required),
        new("address", JsonForm.Text, "Its address on the web, http or https."),
        new("edition", JsonForm.Text, "Edition or vintage."),
        new("retrieved", JsonForm.Date, "The day it was read."),
        new("license", JsonForm.Text, "Licence as an SPDX expression or in words."),
        new("countrySpecific", JsonForm.Boolean, "True for a source about this country alone."));

    // In full, or by the code of one that stands under sources or is known to the dataset.
    private static readonly JsonForm s_source = new() { Shape = Source, Or = JsonForm.Text };

    public static readonly JsonShape Currency = new(
        "currency", "Legal tender by date.",
        new("code", JsonForm.ThreeCapitals, "ISO 4217 code.", JsonRole.Required),
        new("from", JsonForm.Date, "The first day, when it is known."),
        new("to", JsonForm.Date, "The last day; none while it is in force."),
        new("source", s_source, "The source, in full or by code.", JsonRole.Required));

    public static readonly JsonShape Quantity = new(
        "quantity", "An amount of a unit with its precision: half a unit of the last digit, unless exact or bounds say otherwise.",
        new("value", s_number, "The amount, in the multiplier's scale, with the digits that were published.", JsonRole.Required),
        new("multiplier", s_multiplier, "The power of ten it was published in; 0 when it does not stand."),
        new("unit", JsonForm.Text, "Code of the unit.", JsonRole.Required),
        new("lower", s_number, "Lower bound, as far from the value as the upper one.", With: "upper"),
        new("upper", s_number, "Upper bound.", With: "lower"),
        new("exact", JsonForm.Boolean, "True when every digit is exact."));

    public static readonly JsonShape Language = new(
        "language", "A language and its use.",
        new("name", JsonForm.Name, "English name.", JsonRole.Required),
        new("tag", JsonForm.Text, "BCP 47 tag."),
        new("official", JsonForm.Boolean, "Whether it is official, when the source says so."),
        new("share", JsonForm.Of(Quantity), "The share of people who speak it."));

    public static readonly JsonShape Observation = new(
        "observation", "One published value of an indicator for a period, or the reason why there is none.",
        new("indicator", JsonForm.Text, "Code of the indicator.", JsonRole.Required),
        new("period", s_period, "Reference period: undated, an instant, what an interval adds up to, or after 'avg ' an average over it.", JsonRole.Required),
        new("value", s_number, "An amount, in the multiplier's scale, with the digits that were published.", JsonRole.Amount, With: "unit"),
        new("below", s_number, "An amount that the value is below.", JsonRole.Amount, With: "unit"),
        new("above", s_number, "An amount that the value is above.", JsonRole.Amount, With: "unit"),
        new("rank", s_count, "A place in an order.", JsonRole.Choice, With: "of"),
        new("of", s_count, "How many are ranked.", With: "rank"),
        new("currency", JsonForm.ThreeCapitals, "A currency by its ISO 4217 code.", JsonRole.Choice),
        new("languages", JsonForm.List(JsonForm.Of(Language), isFilled: true), "Languages in the order of the source.", JsonRole.Choice),
        new("missing", s_missing, "Why there is no value.", JsonRole.Choice),
        new("multiplier", s_multiplier, "The power of ten an amount was published in; 0 when it does not stand.", JsonRole.OfAmount),
        new("unit", JsonForm.Text, "Code of the unit of an amount.", JsonRole.OfAmount),
        new("lower", s_number, "Lower bound of an amount, as far from the value as the upper one.", JsonRole.OfAmount, With: "upper"),
        new("upper", s_number, "Upper bound of an amount.", JsonRole.OfAmount, With: "lower"),
        new("exact", JsonForm.Boolean, "True when every digit of an amount is exact.", JsonRole.OfAmount),
        new("status", JsonForm.Matching($"[{SeedWords.StatusLetters}]*"), "SDMX letters: E estimated, P provisional, F forecast, I imputed, B break in series, U low reliability; each once, none for normal."),
        new("source", s_source, "The source, in full or by code.", JsonRole.Required),
        new("note", JsonForm.Text, "A remark of the source that qualifies the value."),
        new("area", JsonForm.ThreeCapitals, "Alpha-3 code of the area, when it is not the profile's country."));

    public static readonly JsonShape Telephone = new(
        "telephone", "A telephone or fax number.",
        new("printed", JsonForm.Name, "As the source prints it.", JsonRole.Required),
        new("e164", JsonForm.Matching(@"\+[1-9][0-9]{6,14}"), "In the international form."));

    public static readonly JsonShape Contact = new(
        "contact", "An office in or for the country.",
        new("organization", JsonForm.Name, "Whose office it is.", JsonRole.Required),
        new("address", JsonForm.Texts, "Postal address, line by line."),
        new("telephones", JsonForm.List(JsonForm.Of(Telephone)), "Telephone numbers."),
        new("faxes", JsonForm.List(JsonForm.Of(Telephone)), "Fax numbers."),
        new("email", JsonForm.Matching("[^@]+@[\\s\\S]*"), "E-mail address.", Without: "emailMissing"),
        new("emailMissing", s_missing, "Why there is no e-mail address."),
        new("website", JsonForm.Text, "Address on the web, http or https."),
        new("source", s_source, "The source, in full or by code.", JsonRole.Required));

    public static readonly JsonShape Migration = new(
        "migration", "The country's migration as data.",
        new("destinations", JsonForm.List(JsonForm.ThreeCapitals), "Where people go, by alpha-3 code."),
        new("sectors", JsonForm.Texts, "What they work in."),
        new("policyAims", JsonForm.Texts, "What policy aims at."),
        new("assistanceAreas", JsonForm.Texts, "What is assisted."),
        new("storyDistances", JsonForm.List(JsonForm.Of(Quantity)), "How far from home people of stories are."),
        new("source", s_source, "The source, in full or by code.", JsonRole.Required));

    public static readonly JsonShape Profile = new(
        "profile", "A country with its published facts, contacts and migration context.",
        new("format", new JsonForm { Type = "integer", Numbers = [SeedFormat.Current] }, "Number of this form.", JsonRole.Required),
        new("country", new JsonForm { Shape = CountryShapes.Country, Or = JsonForm.ThreeCapitals }, "The country in full, or by the alpha-3 code of one that is known to the dataset.", JsonRole.Required),
        new("sources", JsonForm.List(JsonForm.Of(Source)), "The sources that are named by code."),
        new("currencies", JsonForm.List(JsonForm.Of(Currency)), "Legal tender, in the order of the dates."),
        new("observations", JsonForm.List(JsonForm.Of(Observation)), "Published values.", JsonRole.Required),
        new("contacts", JsonForm.List(JsonForm.Of(Contact)), "Offices in or for the country."),
        new("migration", JsonForm.Of(Migration), "Migration context."));
}
