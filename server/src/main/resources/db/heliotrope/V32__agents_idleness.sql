-- Where agents stand in the orders of idleness and of talks: the same SQL for PostgreSQL and H2.

alter table agent_presence add column idle_since timestamp(3) with time zone;
alter table agent_presence add column talked_ms bigint;
