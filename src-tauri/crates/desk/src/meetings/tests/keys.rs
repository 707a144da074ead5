//! Buyers of an office that was written by an older program.

use proa_domain::text::fold;
use proa_migrations::Office;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use sea_orm_migration::MigratorTrait as _;

use crate::testing::office_before;

#[tokio::test]
async fn buyers_that_were_there_before_have_the_keys_of_their_names() {
    let db = office_before("m20261220_000001_buyer_keys").await;
    let names = [
        "  Ökohof &  Söhne, GmbH ",
        "ÁRBOL Ñandú S.A.",
        "東京 ŁÓDŹ",
        "--",
    ];
    for name in names {
        let insert = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "INSERT INTO buyers (id, version, name, country, city, web, needs, notes, updated_at)
             VALUES (?1, 1, ?1, 'DE', '', '', '[]', '', '2026-03-02T15:00:00.000Z')",
            [name.into()],
        );
        db.execute_raw(insert).await.unwrap();
    }
    Office::up(&db, None).await.unwrap();
    for name in names {
        let sql = "SELECT name_key FROM buyers WHERE name = ?";
        let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [name.into()]);
        let row = db.query_one_raw(query).await.unwrap().unwrap();
        assert_eq!(row.try_get::<String>("", "name_key").unwrap(), fold(name));
    }
    db.close().await.unwrap();
}
