-- The people who can log in. The subject is what tokens stand for; it outlives a change of name.
create table account (
  subject varchar(64) not null primary key,
  name varchar(100) not null unique,
  password_hash varchar(200) not null,
  created_at timestamp(6) with time zone not null
);
