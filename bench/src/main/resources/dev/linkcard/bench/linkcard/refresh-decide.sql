WITH gate AS (
  UPDATE grants SET generation = generation + 1, previous_hash = token_hash, token_hash = ?,
    salt = ?, rotated_at = ?, expires_at = ?, expired_by = ?
  WHERE id = ? AND generation = ? AND ended_at IS NULL RETURNING 1
), row0 AS (
  INSERT INTO access_tokens (hash, grant_id, scopes, issued_at, expires_at)
  SELECT ?, ?, ?, ?, ? FROM gate
), row1 AS (
  INSERT INTO audit_events (happened_at, event, client_id, subject, grant_id, origin)
  SELECT ?, ?, ?, ?, ?, ? FROM gate
) SELECT count(*) AS changed FROM gate
