-- 数据库管理员运行：psql -d 数据库 -f roles.sql。第一次在空数据库里运行，用 prepare 命令建好表以后再运行一次；每次升级后也再运行一次。
-- 每个角色只有它要做的事的权限。密码另设：\password rollup_job，再放进环境变量 SPRING_DATASOURCE_PASSWORD。步骤见 several-hosts.md。
--
-- For the administrator of the database: psql -d DATABASE -f roles.sql. Run it on the empty database, once more when the command prepare has
-- made the tables, and after every upgrade. Each role may do what it is for and nothing else. Passwords: \password rollup_job. Step by step in
-- several-hosts.md.
--
--   rollup_owner   建表、升级表结构 makes and upgrades the tables     spring.flyway.user
--   rollup_job     每晚汇总 the nightly run and the commands          spring.datasource.username
--   rollup_worker  帮着读取、检查 reads and checks for a run          spring.datasource.username of a worker
--   rollup_reader  只查看 looks at figures and findings

DO $$
DECLARE
    wanted TEXT;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['rollup_owner', 'rollup_job', 'rollup_worker', 'rollup_reader'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE', wanted);
        END IF;
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), wanted);
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', wanted);
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT CREATE ON SCHEMA public TO rollup_owner;

-- what the owner will make
ALTER DEFAULT PRIVILEGES FOR ROLE rollup_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO rollup_job;
ALTER DEFAULT PRIVILEGES FOR ROLE rollup_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO rollup_job;
ALTER DEFAULT PRIVILEGES FOR ROLE rollup_owner IN SCHEMA public GRANT SELECT ON TABLES TO rollup_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE rollup_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO rollup_worker;

-- what is there
DO $$
DECLARE
    found TEXT;
BEGIN
    -- which tables there are, and which migrations made them, is the owner's alone
    IF to_regclass('public.flyway_schema_history') IS NOT NULL THEN
        REVOKE ALL ON flyway_schema_history FROM rollup_job, rollup_worker, rollup_reader;
        GRANT SELECT ON flyway_schema_history TO rollup_job, rollup_worker;
    END IF;
    -- a worker writes what it reads and checks, and how far its own step is
    FOR found IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
            AND tablename IN ('figures', 'received_file', 'finding', 'batch_step_execution', 'batch_step_execution_context',
                'worker_channel_message') LOOP
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO rollup_worker', found);
    END LOOP;
    -- a reader sees figures, findings and sums, and neither running texts nor the job's own books
    FOR found IN SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE nspname = 'public' AND relkind IN ('r', 'v')
            AND relname IN ('entry', 'figure_total', 'form_cell', 'finding', 'finding_review', 'roster_unit', 'roster_area',
                'rollup_run') LOOP
        EXECUTE format('GRANT SELECT ON %I TO rollup_reader', found);
    END LOOP;
END
$$;

-- how tables are filled is looked at when a run has filled them, by whom they belong to; the job asks for it
DO $$
BEGIN
    -- on an empty database nothing may be made but by the program
    IF to_regclass('public.figures') IS NOT NULL THEN
        CREATE OR REPLACE FUNCTION rollup_renew_statistics() RETURNS VOID LANGUAGE plpgsql
            SECURITY DEFINER SET search_path = public, pg_temp AS $renew$
        BEGIN
            ANALYZE roster_unit, received_file, finding, finding_review, figures (read_run, read_file);
        END
        $renew$;
        ALTER FUNCTION rollup_renew_statistics() OWNER TO rollup_owner;
        REVOKE ALL ON FUNCTION rollup_renew_statistics() FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION rollup_renew_statistics() TO rollup_job;
    END IF;
END
$$;

-- a worker that stands still is ended by the night that waits for it, whatever role it has: only one that holds a part of this store and of
-- which nothing was heard for so many seconds. The owner may end sessions of a role that it is a member of, and sees no others
GRANT rollup_job, rollup_worker TO rollup_owner;

DO $$
BEGIN
    IF to_regclass('public.worker_channel_message') IS NOT NULL THEN
        CREATE OR REPLACE FUNCTION rollup_end_workers(silent INTEGER) RETURNS INTEGER LANGUAGE sql
            SECURITY DEFINER SET search_path = public, pg_temp AS $end$
            SELECT CAST(COUNT(pg_terminate_backend(pid)) AS INTEGER) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
                AND pg_has_role(usesysid, 'USAGE') AND (application_name LIKE 'rollup%' OR usename = session_user)
                AND wait_event_type IS DISTINCT FROM 'Lock'
                AND state_change <= now() - silent * INTERVAL '1 second'
                AND pid IN (SELECT pid FROM pg_locks WHERE granted AND mode = 'RowExclusiveLock'
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND relation = CAST('worker_channel_message' AS regclass))
        $end$;
        ALTER FUNCTION rollup_end_workers(INTEGER) OWNER TO rollup_owner;
        REVOKE ALL ON FUNCTION rollup_end_workers(INTEGER) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION rollup_end_workers(INTEGER) TO rollup_job;
    END IF;
END
$$;
