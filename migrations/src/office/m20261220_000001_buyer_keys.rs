//! Names by which buyers are found and put in order, whatever their case and accents.

use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m20261220_000001_buyer_keys"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared(
            "
            ALTER TABLE buyers ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
            DROP INDEX buyers_by_name;
            CREATE INDEX buyers_by_name ON buyers (name_key, id) WHERE deleted_at IS NULL;
            ",
        )
        .await?;
        let known = Statement::from_string(DbBackend::Sqlite, "SELECT id, name FROM buyers");
        for row in db.query_all_raw(known).await? {
            let id: String = row.try_get("", "id")?;
            let name: String = row.try_get("", "name")?;
            let update = Statement::from_sql_and_values(
                DbBackend::Sqlite,
                "UPDATE buyers SET name_key = ? WHERE id = ?",
                [key(&name).into(), id.into()],
            );
            db.execute_raw(update).await?;
        }
        Ok(())
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("forward only".to_owned()))
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The key of a name as it was when the column came.
fn key(name: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other if other.is_alphanumeric() => other,
        _ => ' ',
    };
    let letters = name.chars().flat_map(char::to_lowercase).map(plain);
    let key: String = letters.collect();
    key.split_whitespace().collect::<Vec<_>>().join(" ")
}
