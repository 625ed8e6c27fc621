-- The same SQL for PostgreSQL and H2 (in its PostgreSQL mode); H2 knows no partial indexes and no text type of use here.

create table interaction (
    call_id varchar(80) primary key,
    channel varchar(20) not null,
    direction varchar(20) not null,
    began timestamp(3) with time zone not null,
    ended timestamp(3) with time zone,
    resumed timestamp(3) with time zone,
    is_open boolean not null
);

create index interaction_by_beginning on interaction (began, call_id);
create index interaction_by_openness on interaction (is_open, began);

-- seq orders events of the same millisecond; id makes storing an event twice store it once.
create table call_event (
    seq bigint generated always as identity primary key,
    id varchar(200) not null unique,
    call_id varchar(80) not null,
    happened timestamp(3) with time zone not null,
    kind varchar(40) not null,
    payload varchar(1000000) not null
);

create index call_event_by_call on call_event (call_id, seq);

create table remembered_language (
    number varchar(21) primary key,
    language varchar(20) not null,
    since timestamp(3) with time zone not null
);

create table agent_presence (
    agent varchar(200) primary key,
    word varchar(40) not null,
    since timestamp(3) with time zone not null
);
