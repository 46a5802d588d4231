package org.openhaven.api.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Files that nobody but their owner may read. On a system without such permissions the
 * folder's own rules hold.
 */
final class OwnerOnly {

	private OwnerOnly() {
	}

	static void folder(Path folder) throws IOException {
		restrict(folder, "rwx------");
	}

	/**
	 * Replaces the file in one step; nobody sees half of it, and at no moment is it
	 * readable for others.
	 */
	static void write(Path file, List<String> lines) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(draft);
		Files.createFile(draft);
		restrict(draft, "rw-------");
		Files.write(draft, lines, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void restrict(Path file, String permissions) throws IOException {
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
		}
	}

}
