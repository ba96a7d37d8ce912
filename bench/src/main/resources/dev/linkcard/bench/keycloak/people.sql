CREATE TEMPORARY TABLE one AS SELECT * FROM user_entity WHERE username = 'person-0';
CREATE TEMPORARY TABLE everybody AS
  SELECT n, gen_random_uuid()::text AS id FROM generate_series(1, :accounts) n;

INSERT INTO user_entity (id, email, email_constraint, email_verified, enabled, first_name, last_name,
    realm_id, username, created_timestamp, not_before)
  SELECT e.id, 'person-' || n || '@example.com', 'person-' || n || '@example.com', email_verified,
    enabled, first_name, last_name, realm_id, 'person-' || n, created_timestamp, not_before
  FROM one, everybody e;

INSERT INTO credential (id, type, user_id, created_date, secret_data, credential_data, priority)
  SELECT gen_random_uuid()::text, type, e.id, created_date, secret_data, credential_data, priority
  FROM credential c, everybody e WHERE c.user_id = (SELECT id FROM one);

INSERT INTO user_role_mapping (role_id, user_id)
  SELECT role_id, e.id FROM user_role_mapping m, everybody e WHERE m.user_id = (SELECT id FROM one);
