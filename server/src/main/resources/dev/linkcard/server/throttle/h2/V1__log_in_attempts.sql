-- How often somebody tried to log in. The id is the SHA-256 of the kind of row and of the name, the
-- address or both that it counts for, as people type passwords where a name belongs.
create table log_in_attempts (
  id varchar(43) not null primary key,
  attempts integer not null,
  last_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);

create index log_in_attempts_expires_at on log_in_attempts (expires_at);
