"""How the window looks: colours, letters, icons, and the small parts that several places wear."""
