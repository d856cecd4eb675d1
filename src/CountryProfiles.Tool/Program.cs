using CountryProfiles.Tool;

return ToolApp.Run(args, ToolTerminal.ForProcess());
