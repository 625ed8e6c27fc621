-- The same SQL for PostgreSQL and H2 (in its PostgreSQL mode).

-- id is the key by which a customer is known to the company, and may be keyed in.
create table customer (
    id varchar(60) primary key,
    name varchar(200) not null,
    language varchar(20) not null,
    zone varchar(60) not null,
    priority integer not null,
    open_cases integer not null
);

-- Several people may share a number.
create table customer_number (
    number varchar(21) not null,
    customer varchar(60) not null references customer (id) on delete cascade,
    primary key (number, customer)
);

-- In which calls, and on which other channels, a customer was known to be the one who calls.
create table customer_contact (
    customer varchar(60) not null,
    call_id varchar(80) not null,
    channel varchar(20) not null,
    happened timestamp(3) with time zone not null,
    primary key (customer, call_id)
);

create index customer_contact_by_time on customer_contact (customer, happened);

-- hash is salted and slow; wrong counts the tries since the last right one.
create table pin (
    owner varchar(120) primary key,
    hash varchar(300) not null,
    wrong integer not null,
    locked_until timestamp(3) with time zone
);

-- Every turn of a switch; the last one holds.
create table switch_turn (
    seq bigint generated always as identity primary key,
    name varchar(60) not null,
    is_on boolean not null,
    happened timestamp(3) with time zone not null,
    by_whom varchar(200) not null
);
