//! A disk without room.

use std::io::{ErrorKind, Result, Seek, SeekFrom, Write};

/// Refuses every byte, as a full disk does.
pub struct FullDisk;

impl Write for FullDisk {
    fn write(&mut self, _: &[u8]) -> Result<usize> {
        Err(ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl Seek for FullDisk {
    fn seek(&mut self, _: SeekFrom) -> Result<u64> {
        Ok(0)
    }
}
