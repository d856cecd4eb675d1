namespace CountryProfiles.Readers.Pages;

/// <summary>Why a text is not read: the code, and what to do about it.</summary>
internal readonly record struct PageProblem(string Code, string Message);
