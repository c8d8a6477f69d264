"""What is no news: site chrome, chat leftovers, disclosures and filler, each by a rule."""
