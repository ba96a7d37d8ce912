-- The people who can log in. The subject is what tokens stand for; it outlives a change of name.
create table account (
  subject varchar(64) not null primary key,
  name varchar(100) not null unique,
  password_hash varchar(400) not null, -- with its kind before it, as in {argon2}$argon2id$…
  password_set_at timestamp(6) with time zone not null,
  claims varchar(20000) not null, -- a JSON object by the names of OpenID Connect Core §5.1
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null, -- of the claims
  disabled_at timestamp(6) with time zone, -- set while nobody can log in
  epoch integer default 0 not null -- grows when every log-in ends: another password, a disabling
);
