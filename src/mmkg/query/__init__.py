"""The plan and what it is rendered to; the named queries; what a query may not do."""
