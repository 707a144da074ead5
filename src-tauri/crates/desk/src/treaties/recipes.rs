//! Recipes by name: what the columns of an office's tables mean, kept for the next edition.

pub(crate) mod entity;

use proa_domain::ids::RecipeId;
use proa_domain::settings::Action;
use proa_domain::treaties::mapped::Recipe;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select};
use serde::{Deserialize, Serialize};

use self::entity::import_recipe;
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};
use crate::treaties::error::ImportError;
use crate::treaties::import::ensure_is_of;

const TOPIC: &str = "import_recipes";
/// Longer names are texts.
const LONGEST_NAME: usize = 80;

/// A recipe to keep. One of the same name is replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveRecipe {
    /// By which name.
    pub name: String,
    /// Whose tables are read by it.
    pub market: String,
    /// What their columns mean.
    pub recipe: Recipe,
}

/// A recipe that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RecipeRow {
    /// Identity.
    pub id: RecipeId,
    /// Its name.
    pub name: String,
    /// Whose tables are read by it.
    pub market: String,
    /// What their columns mean.
    pub recipe: Recipe,
    /// When it was kept.
    pub at: String,
}

/// Keeps a recipe by its name.
pub async fn save(desk: &Desk, save: SaveRecipe) -> Result<RecipeId, AppError> {
    let author = desk.author(Action::LoadReferences)?;
    let name = save.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(ImportError::RecipeName.into());
    }
    ensure_is_of(desk, &save.recipe, &save.market).await?;
    let recipe = to_json(&save.recipe)?;
    let before = named(&name).one(desk.store.read()).await?;
    let now = desk.env.now().to_string();
    let id = match &before {
        Some(before) => before.id,
        None => RecipeId(desk.env.uuid()),
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(
            author,
            Operation::SaveRecipe,
            record,
            async |tx| match named(&name).one(tx.read()).await? {
                Some(before) => {
                    let after = import_recipe::Model {
                        market: save.market,
                        recipe,
                        ..before.clone()
                    };
                    tx.update::<import_recipe::Entity>(&before, &after)
                        .await
                        .map(|_| ())
                }
                None => {
                    tx.insert::<import_recipe::Entity>(import_recipe::Model {
                        id,
                        version: 1,
                        name,
                        market: save.market,
                        recipe,
                        created_at: now.clone(),
                        updated_at: now,
                        deleted_at: None,
                    })
                    .await
                }
            },
        )
        .await?;
    Ok(id)
}

/// Forgets a recipe; schedules that were read by it stay.
pub async fn remove(desk: &Desk, id: RecipeId) -> Result<(), AppError> {
    let author = desk.author(Action::LoadReferences)?;
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::RemoveRecipe, record, async |tx| {
            let found = live().filter(import_recipe::Column::Id.eq(id));
            let found = found.one(tx.read()).await?;
            let found = found.ok_or_else(|| AppError::from(StoreError::not_found(TOPIC)))?;
            tx.remove::<import_recipe::Entity>(&found).await
        })
        .await?;
    Ok(())
}

/// Every recipe by its name.
pub async fn list(desk: &Desk) -> Result<Vec<RecipeRow>, AppError> {
    let models = live()
        .order_by_asc(import_recipe::Column::Name)
        .all(desk.store.read())
        .await?;
    models.into_iter().map(row).collect()
}

/// The recipe of a name.
pub async fn get(desk: &Desk, name: &str) -> Result<RecipeRow, AppError> {
    let found = named(name).one(desk.store.read()).await?;
    row(found.ok_or_else(|| StoreError::not_found(TOPIC))?)
}

fn live() -> Select<import_recipe::Entity> {
    import_recipe::Entity::find().filter(import_recipe::Column::DeletedAt.is_null())
}

/// An undo may bring a second one of the same name back: the last that was written counts.
fn named(name: &str) -> Select<import_recipe::Entity> {
    live()
        .filter(import_recipe::Column::Name.eq(name))
        .order_by_desc(import_recipe::Column::UpdatedAt)
}

fn row(model: import_recipe::Model) -> Result<RecipeRow, AppError> {
    Ok(RecipeRow {
        id: model.id,
        name: model.name,
        market: model.market,
        recipe: from_json(&model.recipe)?,
        at: model.updated_at,
    })
}

#[cfg(test)]
mod tests {
    use proa_domain::treaties::mapped::{Recipe, RecipeProblem};

    use super::{SaveRecipe, get, list, remove, save};
    use crate::error::{AppError, StoreError};
    use crate::store::undo::undo;
    use crate::store::verify::verify;
    use crate::testing::TestDesk;
    use crate::testing::journal::last_operation;
    use crate::treaties::error::ImportError;

    fn recipe(mfn: u32) -> Recipe {
        let column = |position: u32, meaning: &str| {
            serde_json::json!({
                "position": position, "name": "", "meaning": meaning, "agreement": null,
            })
        };
        let recipe = serde_json::json!({
            "sheet": null, "header": 1, "blank": "unknown",
            "columns": [column(1, "code"), column(mfn, "mfn")],
            "rates": {"style": "general", "decimals": "comma", "bare": "percent"},
        });
        serde_json::from_value(recipe).unwrap()
    }

    fn asked(name: &str, recipe: Recipe) -> SaveRecipe {
        SaveRecipe {
            name: name.to_owned(),
            market: "CL".to_owned(),
            recipe,
        }
    }

    #[tokio::test]
    async fn a_recipe_is_kept_by_its_name_and_every_step_can_be_taken_back() {
        let desk = TestDesk::with_reference().await;
        let id = save(&desk, asked("  Aduanas  de Chile ", recipe(2)))
            .await
            .unwrap();
        let again = save(&desk, asked("Aduanas de Chile", recipe(3)))
            .await
            .unwrap();
        assert_eq!(id, again, "the same name is the same recipe");
        let kept = get(&desk, "Aduanas de Chile").await.unwrap();
        assert_eq!(kept.recipe, recipe(3));
        let operation = last_operation(&desk).await;
        assert_eq!(operation.summary, "Aduanas de Chile");
        undo(&desk, operation.id).await.unwrap();
        assert_eq!(
            get(&desk, "Aduanas de Chile").await.unwrap().recipe,
            recipe(2)
        );

        remove(&desk, id).await.unwrap();
        assert_eq!(list(&desk).await.unwrap(), []);
        let removal = last_operation(&desk).await;
        undo(&desk, removal.id).await.unwrap();
        assert_eq!(list(&desk).await.unwrap().len(), 1);
        assert!(verify(&desk).await.unwrap().ok);
    }

    #[tokio::test]
    async fn refuses_what_is_no_recipe_and_no_name() {
        let desk = TestDesk::with_reference().await;
        let nameless = save(&desk, asked("  ", recipe(2))).await.unwrap_err();
        assert!(matches!(
            nameless,
            AppError::Import(ImportError::RecipeName)
        ));
        let twice = save(&desk, asked("x", recipe(1))).await.unwrap_err();
        let problem = RecipeProblem::ColumnTwice;
        let expected = ImportError::BadRecipe { problem };
        assert!(matches!(twice, AppError::Import(refused) if refused == expected));
        let nobody = get(&desk, "x").await.unwrap_err();
        assert!(matches!(
            nobody,
            AppError::Store(StoreError::NotFound { .. })
        ));
    }
}
