"""Which mentions, and which entities of many documents, are one and the same thing."""
