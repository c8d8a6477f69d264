"""What the desk measures about itself: one package for each `make benchmark-…` verb."""
