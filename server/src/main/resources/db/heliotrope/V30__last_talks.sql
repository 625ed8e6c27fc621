-- Who talked last with the customer at a number: the same SQL for PostgreSQL and H2.

create table last_talk (
    number varchar(21) primary key,
    agent varchar(200) not null,
    ended timestamp(3) with time zone not null
);
