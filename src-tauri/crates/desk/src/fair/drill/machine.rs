//! What the machine says of itself. Where nobody can ask, nothing is said.

use std::fs;
use std::path::Path;
use std::process::Command;

use proa_domain::fair::drill::Battery;

use crate::folder::DataFolder;

/// Where Linux tells of batteries and mains.
const SUPPLIES: &str = "/sys/class/power_supply";

/// What a machine says of itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Machine {
    /// Printers that the system knows.
    pub printers: Option<u32>,
    /// Free bytes of the disk that the data are on.
    pub free: Option<u64>,
    /// The battery.
    pub battery: Option<Battery>,
}

impl Machine {
    /// This one.
    pub fn here(folder: &DataFolder) -> Self {
        Self {
            printers: printers(),
            free: fs4::available_space(folder.path()).ok(),
            battery: battery_in(Path::new(SUPPLIES)),
        }
    }
}

/// The printers of CUPS, which prints on Linux and macOS.
fn printers() -> Option<u32> {
    let told = Command::new("lpstat").arg("-e").output().ok()?;
    let names = String::from_utf8_lossy(&told.stdout);
    let count = names.lines().filter(|name| !name.trim().is_empty()).count();
    u32::try_from(count).ok()
}

/// The emptiest battery of a folder of power supplies.
fn battery_in(folder: &Path) -> Option<Battery> {
    let supplies = fs::read_dir(folder).ok()?.flatten();
    let read = |path: &Path, name: &str| {
        let text = fs::read_to_string(path.join(name)).ok()?;
        Some(text.trim().to_owned())
    };
    let batteries = supplies.filter_map(|supply| {
        let path = supply.path();
        if read(&path, "type")? != "Battery"
            || read(&path, "scope").is_some_and(|of| of == "Device")
        {
            return None;
        }
        Some(Battery {
            percent: read(&path, "capacity")?.parse().ok()?,
            is_charging: read(&path, "status")? != "Discharging",
        })
    });
    batteries.min_by_key(|battery| battery.percent)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proa_domain::fair::drill::Battery;

    use super::battery_in;

    #[test]
    fn the_emptiest_battery_of_the_machine_counts() {
        let folder = tempfile::tempdir().unwrap();
        let supply = |name: &str, files: &[(&str, &str)]| {
            let path = folder.path().join(name);
            fs::create_dir(&path).unwrap();
            for (file, text) in files {
                fs::write(path.join(file), text).unwrap();
            }
        };
        assert_eq!(battery_in(folder.path()), None);
        supply("AC", &[("type", "Mains\n")]);
        supply(
            "BAT0",
            &[
                ("type", "Battery\n"),
                ("capacity", "64\n"),
                ("status", "Discharging\n"),
            ],
        );
        supply(
            "mouse",
            &[
                ("type", "Battery"),
                ("scope", "Device"),
                ("capacity", "5"),
                ("status", "Discharging"),
            ],
        );
        let expected = Battery {
            percent: 64,
            is_charging: false,
        };
        assert_eq!(battery_in(folder.path()), Some(expected));
    }
}
