SELECT g.generation, g.token_hash, g.previous_hash, g.rotated_at, g.salt,
  g.id AS grant_id, g.client_id, g.subject, g.scopes AS granted, g.authenticated_at,
  g.created_at, g.expires_at AS grant_expires_at, g.ended_at, g.end_reason
FROM grants g WHERE g.family_hash = ?
