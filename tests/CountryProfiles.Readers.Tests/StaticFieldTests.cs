using CountryProfiles.Readers.Pages;

namespace CountryProfiles.Readers.Tests;

/// <summary>Readers share nothing that changes.</summary>
public sealed class StaticFieldTests
{
    // The telephone library locks what it keeps.
    [Fact]
    public void StaticFields_OfTheReaders_HoldNothingElseThatChanges() =>
        StaticFields.AssertKnown(typeof(ProfilePageReader).Assembly, "TelephoneReader.s_numbers");
}
