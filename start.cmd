@echo off
rem Builds what is missing, then runs the whole product: start.cmd --help
setlocal
set "ALOAUTO_HOME=%~dp0"
set "ALOAUTO_HOME=%ALOAUTO_HOME:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1 || (echo No Java found. Install a JDK 17 or newer, or set JAVA_HOME to one. & exit /b 1)
set "BUILD="
if not exist "%ALOAUTO_HOME%\quickstart\target\lib" set "BUILD=yes"
if not exist "%ALOAUTO_HOME%\marketplace-api\target\*.jar" set "BUILD=yes"
if not exist "%ALOAUTO_HOME%\integration-routes\target\*.jar" set "BUILD=yes"
set "WISHES="
:next
if "%~1"=="" goto ready
if "%~1"=="--build" (set "BUILD=yes") else (set "WISHES=%WISHES% %~1")
shift
goto next
:ready
if defined BUILD (
  echo Building, the first time this takes minutes ...
  call "%ALOAUTO_HOME%\mvnw.cmd" -q -B -f "%ALOAUTO_HOME%\pom.xml" -Dquick -Dmaven.test.skip=true -pl local-database,partner-simulators,marketplace-api,integration-routes,quickstart package || exit /b 1
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -cp "%ALOAUTO_HOME%\quickstart\target\classes;%ALOAUTO_HOME%\quickstart\target\lib\*" tn.aloauto.quickstart.Quickstart %WISHES%
