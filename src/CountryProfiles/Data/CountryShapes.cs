namespace CountryProfiles.Data;

/// <summary>
/// The JSON of a country, apart from that of a profile: the first look-up of a process needs no more. What reads it numbers
/// members by their place here; a member that is added goes to the end.
/// </summary>
internal static class CountryShapes
{
    public static readonly JsonShape Region = new(
        "region", "A region of the world by UN M49.",
        new("code", JsonForm.Matching("[0-9]{3}"), "M49 code.", JsonRole.Required),
        new("name", JsonForm.Name, "English name.", JsonRole.Required));

    public static readonly JsonShape Country = new(
        "country", "A country: its codes, names and place in the world.",
        new("code", JsonForm.ThreeCapitals, "ISO 3166-1 alpha-3 code.", JsonRole.Required),
        new("alpha2", JsonForm.Matching("[A-Z]{2}"), "ISO 3166-1 alpha-2 code.", JsonRole.Required),
        new("numeric", JsonForm.Matching("[0-9]{3}"), "ISO 3166-1 numeric code."),
        new("userAssigned", JsonForm.Boolean, "True when ISO 3166-1 leaves the codes to users."),
        new("name", JsonForm.Name, "English name.", JsonRole.Required),
        new("official", JsonForm.Text, "Official English name."),
        new("local", JsonForm.Texts, "Names in the languages of the country."),
        new("former", JsonForm.Texts, "Names that it had."),
        new("other", JsonForm.Texts, "Other English names."),
        new("region", JsonForm.Of(Region), "Region by M49."),
        new("subregion", JsonForm.Of(Region), "Subregion by M49."),
        new("capital", JsonForm.Text, "Seat of government."),
        new("callingCodes", JsonForm.Texts, "Country calling codes without +."),
        new("dependency", JsonForm.Text, "What it depends on, for what is no independent country."));
}
