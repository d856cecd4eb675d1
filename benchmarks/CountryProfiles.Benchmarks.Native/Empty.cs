Console.Out.Write("");
