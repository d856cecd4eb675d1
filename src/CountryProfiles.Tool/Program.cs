using CountryProfiles.Tool;

// The one place that names the clock: imports carry their date, and what is fetched is waited for.
#pragma warning disable RS0030
return ToolApp.Run(args, ToolTerminal.ForProcess(TimeProvider.System));
#pragma warning restore RS0030
