"""The partner API, /api/v1/: reads rows, writes through `factcheck.services` only."""
