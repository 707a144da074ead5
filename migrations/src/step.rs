//! One step: SQL that runs as a whole or not at all.

/// Declares a migration whose `up` is a list of SQL statements in one transaction.
macro_rules! step {
    ($name:literal, $sql:expr) => {
        pub(crate) struct Migration;

        impl sea_orm_migration::MigrationName for Migration {
            fn name(&self) -> &str {
                $name
            }
        }

        #[sea_orm_migration::async_trait::async_trait]
        impl sea_orm_migration::MigrationTrait for Migration {
            async fn up(
                &self,
                manager: &sea_orm_migration::SchemaManager,
            ) -> Result<(), sea_orm_migration::sea_orm::DbErr> {
                use sea_orm_migration::sea_orm::ConnectionTrait as _;
                manager
                    .get_connection()
                    .execute_unprepared($sql)
                    .await
                    .map(|_| ())
            }

            async fn down(
                &self,
                _: &sea_orm_migration::SchemaManager,
            ) -> Result<(), sea_orm_migration::sea_orm::DbErr> {
                Err(sea_orm_migration::sea_orm::DbErr::Migration(
                    "forward only".to_owned(),
                ))
            }

            fn use_transaction(&self) -> Option<bool> {
                Some(true)
            }
        }
    };
}

pub(crate) use step;
