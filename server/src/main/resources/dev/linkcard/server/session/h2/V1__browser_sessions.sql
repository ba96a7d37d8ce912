-- Who is logged in. The id is the SHA-256 of what the browser's cookie says, so that nobody can
-- make a cookie from the table; made_for is that of the authorization request that the log-in was
-- for, until it is decided. A session holds while its epoch is that of its account.
create table browser_sessions (
  id varchar(43) not null primary key,
  subject varchar(64) not null,
  epoch integer not null,
  authenticated_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  made_for varchar(43) not null
);

create index browser_sessions_subject on browser_sessions (subject);
create index browser_sessions_expires_at on browser_sessions (expires_at);
