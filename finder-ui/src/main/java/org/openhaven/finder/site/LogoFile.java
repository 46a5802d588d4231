package org.openhaven.finder.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.openhaven.directory.site.SiteSettingUnusableException;

/** Reads a site's logo. */
final class LogoFile {

	private static final int LARGEST_BYTES = 65_536;

	private LogoFile() {
	}

	/**
	 * A drawing that holds nothing but shapes.
	 * @param file an SVG file of at most 64 KB
	 * @return UTF-8
	 * @throws SiteSettingUnusableException if it cannot be read or holds more
	 */
	static byte[] read(Path file) {
		try {
			if (Files.size(file) > LARGEST_BYTES) {
				throw unusable("an SVG file of at most 64 KB", file);
			}
			return CleanSvg.of(Files.readAllBytes(file));
		}
		catch (IOException unreadable) {
			throw unusable("a file that can be read", file);
		}
		catch (UnsafeSvgException unsafe) {
			throw unusable("a plain SVG drawing (" + unsafe.getMessage() + ")", file);
		}
	}

	private static SiteSettingUnusableException unusable(String takes, Path file) {
		return new SiteSettingUnusableException("haven.site.logo takes " + takes + ", and was " + file);
	}

}
