-- What flows ask of callers and must be found without reading every event. The same SQL for PostgreSQL and H2.

create table callback_request (
    id varchar(200) primary key,
    call_id varchar(80) not null,
    queue varchar(80) not null,
    number varchar(21) not null,
    language varchar(20) not null,
    waiting_since timestamp(3) with time zone not null,
    asked timestamp(3) with time zone not null,
    state varchar(20) not null
);

create index callback_request_by_state on callback_request (state, queue, waiting_since);

create table survey_answer (
    id varchar(200) primary key,
    call_id varchar(80) not null,
    step varchar(80) not null,
    kind varchar(20) not null,
    score integer not null,
    language varchar(20) not null,
    asked timestamp(3) with time zone not null
);

create index survey_answer_by_time on survey_answer (asked, kind);
