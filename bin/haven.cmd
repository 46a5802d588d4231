@echo off
rem haven - serves the directory, or does the work of one command. "bin\haven help" lists the commands.
rem The same as bin/haven for Windows: finds a JDK 21 or newer, builds with Maven when the application is missing or
rem older than its sources, and runs it.
setlocal EnableExtensions EnableDelayedExpansion

for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "APP=%ROOT%\web-api\target\haven"

set "JDK="
for %%D in ("%HAVEN_JAVA_HOME%" "%JAVA_HOME%") do if not defined JDK call :try "%%~D"
if not defined JDK for /f "delims=" %%J in ('where javac 2^>nul') do if not defined JDK for %%P in ("%%~dpJ..") do call :try "%%~fP"
if not defined JDK for %%R in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if not defined JDK for /d %%D in ("%%~R\*") do call :try "%%~D"
)
if not defined JDK (
  echo haven: no JDK 21 or newer found. Install one, or set HAVEN_JAVA_HOME to its folder 1>&2
  exit /b 1
)

rem PowerShell is part of Windows; it answers "build" when a source is newer than the application.
set "STATE=build"
for /f "delims=" %%S in ('powershell -NoProfile -Command "$stamp = Get-Item -ErrorAction SilentlyContinue '%APP%\stamp'; if (-not $stamp -or -not (Test-Path '%APP%\app\haven.jar')) { 'build' } else { $sources = 'directory-core','search-index','finder-ui','admin-ui','web-api' | ForEach-Object { '%ROOT%\' + $_ + '\src\main'; '%ROOT%\' + $_ + '\pom.xml' }; $newer = Get-ChildItem -Recurse ($sources + '%ROOT%\pom.xml' + '%ROOT%\design') | Where-Object { $_.LastWriteTime -gt $stamp.LastWriteTime } | Select-Object -First 1; if ($newer) { 'build' } else { 'ready' } }"') do set "STATE=%%S"
if "%STATE%"=="build" call :build || exit /b 1

"%JDK%\bin\java" "-Dhaven.root=%ROOT%" %HAVEN_JAVA_OPTS% -jar "%APP%\app\haven.jar" %*
exit /b %ERRORLEVEL%

:try
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "MAJOR=0"
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do set "MAJOR=%%~V"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "JDK=%~1"
exit /b 0

:build
where mvn >nul 2>nul || (echo haven: Maven ^(mvn^) is needed to build Haven and is not on the PATH. Install it, then try again 1>&2 & exit /b 1)
if not exist "%APP%" mkdir "%APP%"
rem A folder is made or not made in one step: of two first runs one builds, the other is told.
mkdir "%APP%\building" 2>nul || (echo haven: another run is building; try again when it has ended ^(or remove %APP%\building^) 1>&2 & exit /b 1)
echo haven: building Haven with %JDK% (the first time takes some minutes) ... 1>&2
type nul > "%APP%\stamp.new"
pushd "%ROOT%"
set "JAVA_HOME=%JDK%"
call mvn -q -B -Dmaven.test.skip=true -Dspring-javaformat.skip=true -Dcyclonedx.skip=true -pl web-api -am package
set "RESULT=%ERRORLEVEL%"
popd
if "%RESULT%"=="0" (
  if exist "%APP%\app" rmdir /s /q "%APP%\app"
  for %%J in ("%ROOT%\web-api\target\web-api-*.jar") do (
    "%JDK%\bin\java" -Djarmode=tools -jar "%%~J" extract --destination "%APP%\app" >nul
    move /y "%APP%\app\%%~nxJ" "%APP%\app\haven.jar" >nul
  )
  move /y "%APP%\stamp.new" "%APP%\stamp" >nul
) else (
  echo haven: the build failed; the lines above say why 1>&2
)
rmdir "%APP%\building"
exit /b %RESULT%
