@echo off
rem Starts Caldicott Audit; builds it on first use (needs a JDK 17 or newer, and Maven).
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\caldicott-audit.jar"
set "ARCHIVE=%HOME_DIR%target\caldicott-audit.jsa"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo caldicott: Java was not found. Install a JDK 17 or newer, for example Eclipse Temurin, and try again. 1>&2
  exit /b 1
)
if exist "%JAR%" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo caldicott: Maven was not found, and the program is not built yet. Install Maven 3.8 or newer and try again. 1>&2
  exit /b 1
)
echo Building Caldicott Audit, once, about a minute ... 1>&2
pushd "%HOME_DIR%"
call mvn -q -B -DskipTests -Dmaven.test.skip=true package 1>&2
set "BUILD=%ERRORLEVEL%"
popd
if not "%BUILD%"=="0" (
  echo caldicott: The build failed; the lines above say why. See README.md, section Troubleshooting. 1>&2
  exit /b 1
)
rem Why this archive: see the launcher for Linux and macOS.
if exist "%ARCHIVE%" del "%ARCHIVE%"
"%JAVA%" -Xlog:disable -XX:+UseParallelGC "-XX:ArchiveClassesAtExit=%ARCHIVE%.part" "-Dcaldicott.home=%HOME_DIR%." -Dcaldicott.terminal=false -jar "%JAR%" bench --rows 100 >nul 2>&1
if not errorlevel 1 move /y "%ARCHIVE%.part" "%ARCHIVE%" >nul
if exist "%ARCHIVE%.part" del "%ARCHIVE%.part"
:run
rem A path that ends in a backslash would escape the closing quote, hence the dot.
rem Why these options: see the launcher for Linux and macOS.
set "TUNING=-XX:MaxInlineLevel=9 -XX:FreqInlineSize=100 -XX:InlineSmallCode=1000"
set "TUNING=%TUNING% -XX:Tier4InvocationThreshold=40000 -XX:Tier4MinInvocationThreshold=4800"
set "TUNING=%TUNING% -XX:Tier4CompileThreshold=120000 -XX:Tier4BackEdgeThreshold=640000"
set "COLLECTOR=-XX:+UseParallelGC"
if defined CALDICOTT_JAVA_OPTS echo "%CALDICOTT_JAVA_OPTS%" | findstr /c:"GC" >nul && set "COLLECTOR="
set "SHARING="
if exist "%ARCHIVE%" set SHARING=-Xlog:cds=off -Xlog:cds+dynamic=off "-XX:SharedArchiveFile=%ARCHIVE%"
"%JAVA%" %TUNING% %COLLECTOR% %SHARING% %CALDICOTT_JAVA_OPTS% -XX:-HeapDumpOnOutOfMemoryError "-Dcaldicott.home=%HOME_DIR%." -jar "%JAR%" %*
exit /b %ERRORLEVEL%
