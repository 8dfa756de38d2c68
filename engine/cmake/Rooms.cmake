# add_room(name USES rooms... WRAPS foreign targets... [SHOWS foreign targets...])
#   a static library from <name>/*.cpp with our warnings as errors; foreign libraries stay private to the room (SHOWS: those
#   that its headers need). Stops when a room uses one that is not declared above it: arrows only point upwards.
function(add_room name)
  cmake_parse_arguments(ROOM "" "" "USES;WRAPS;SHOWS" ${ARGN})
  foreach(used IN LISTS ROOM_USES)
    if(NOT TARGET room_${used})
      message(FATAL_ERROR "room '${name}' uses '${used}', which is not declared above it (engine/CMakeLists.txt)")
    endif()
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main/[a-z_]+.cpp$")
  add_library(room_${name} STATIC ${sources})
  target_include_directories(room_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  # -Wno-restrict: GCC 12 sees overlaps in std::string + char const* that cannot be (GCC bug 105651).
  target_compile_options(room_${name} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Wno-restrict -Werror)
  list(TRANSFORM ROOM_USES PREPEND room_)
  target_link_libraries(room_${name} PUBLIC ${ROOM_USES} ${ROOM_SHOWS} PRIVATE ${ROOM_WRAPS})
endfunction()
