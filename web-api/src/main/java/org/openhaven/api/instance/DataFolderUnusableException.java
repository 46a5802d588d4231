package org.openhaven.api.instance;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The data folder cannot be made or written. The message says what to do. */
public class DataFolderUnusableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DataFolderUnusableException(Path folder, IOException cause) {
		super("The data folder " + folder + " cannot be written (" + reason(cause)
				+ "). Make it writable for this user, or choose another with HAVEN_DATA_DIR", cause);
	}

	/** The message of a file system exception is often no more than a file's name. */
	private static String reason(IOException cause) {
		if (cause instanceof AccessDeniedException) {
			return "access is denied";
		}
		return (cause instanceof FileSystemException file && file.getReason() != null) ? file.getReason()
				: String.valueOf(cause.getMessage());
	}

}
