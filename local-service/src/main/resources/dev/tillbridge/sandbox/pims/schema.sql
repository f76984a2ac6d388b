drop table if exists firing;
drop table if exists switch;
drop table if exists session;
drop table if exists payment;
drop table if exists line;
drop table if exists invoice;
drop table if exists pet;
drop table if exists client;
drop table if exists payment_type;
drop table if exists employee;
create table employee (id integer primary key, login text not null unique, name text not null) strict;
create table payment_type (code integer primary key, name text not null unique) strict;
create table client (
  number integer primary key, first text not null, last text not null, phone text not null, email text not null,
  street text not null, city text not null, merged_into integer references client) strict;
create table pet (
  id integer primary key, client integer not null references client, name text not null, species text not null,
  breed text not null, microchip text not null) strict;
create table invoice (
  number text primary key, client integer not null references client, issued text not null, state text not null,
  currency text not null, attending text not null, note text not null, tax integer not null, total integer not null) strict;
create table line (
  id integer primary key, invoice text not null references invoice, pet text not null, description text not null,
  quantity integer not null, currency text not null, unit integer not null, amount integer not null) strict;
create table payment (
  id integer primary key autoincrement, invoice text not null references invoice, type integer not null references payment_type,
  employee integer not null references employee, currency text not null, amount integer not null, paid_on text not null,
  reference text not null, entered_at text not null, entered_by text not null, form text unique) strict;
create table session (id text primary key, employee integer not null references employee, token text not null, since text not null) strict;
create table switch (name text primary key, invoice text not null, value integer not null, times integer not null) strict;
create table firing (id integer primary key autoincrement, at text not null, name text not null, detail text not null) strict;
