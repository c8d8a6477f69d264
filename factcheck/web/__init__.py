"""The pages that editors work in: server-rendered, every decision possible without JavaScript."""
