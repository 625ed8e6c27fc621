-- When a caller wants to be called back; null: as soon as it is their turn. The same SQL for PostgreSQL and H2.

alter table callback_request add column wanted_at timestamp(3) with time zone;
